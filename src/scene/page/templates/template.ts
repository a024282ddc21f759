import type { TemplateId } from "../../../core/briefing.ts";
import { formatDay } from "../../../core/day.ts";
import { redactText } from "../../../core/personal.ts";
import type { PageFacts } from "../../../state/actions/pageFacts.ts";
import { whatIsKnown } from "../../../state/selectors/whatIsKnown.ts";
import { grouped } from "../../../words/parts/numbers.ts";
import { projectTitle } from "../../parts/projectTitle.ts";
import type { Scene } from "../../parts/scene.ts";
import { dayFinding, filterText, sourceTexts, venueFinding } from "../../picture/pictureText.ts";
import { frameSheet, type Head, type Layout, placeMap, TYPE, writeHeading, writeWatermark } from "../furniture.ts";
import type { Page } from "../page.ts";
import { pageScene } from "../pageScene.ts";
import { type Box, LINE, Sheet } from "../sheet.ts";
import { planTable } from "../table.ts";
import type { ColumnPlan, RowPlan } from "../tablePlan.ts";

/** What a map is about, as far as its place on the page depends on it. */
export interface PageAbout {
  /** A page each, of an area or a site. */
  readonly isSeries?: boolean;
  /** Two versions of the ledgers are compared on the desk. */
  readonly isOfVersions?: boolean;
}

/** How one template lays out its pages. */
export interface Template {
  readonly id: TemplateId;
  /** Where its map lies on the first page, in the box between head and foot; null where it has none. */
  mapBox(body: Box, about?: PageAbout): Box | null;
  /** The pages of one subject; none where there is nothing to say. */
  pages(facts: PageFacts, layout: Layout): readonly Page[];
}

/** Between the parts of a page. */
export const GAP = 28;
export const isWide = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  width > height * 1.15;

/** What the head of a page says by itself: the finding of the day, or of the venues. */
export function headOf(facts: PageFacts, { words, choice }: Layout, finding?: string): Head {
  const { state, answers } = facts;
  const around = answers.venueReport?.answer ?? null;
  const said =
    (around === null ? null : venueFinding(words, around, state.asOf)) ??
    (answers.totals === null
      ? { finding: words.frame.tagline, facts: [] }
      : dayFinding(words, answers.totals.answer, whatIsKnown(state)));
  const filter = filterText(words, facts.subject.type === "area" ? withoutArea(state) : state);
  return {
    project: redactText(projectTitle(state, words)),
    title: choice.title !== "" ? choice.title : (finding ?? said.finding),
    facts: filter === null ? said.facts : [...said.facts, filter],
    day: { label: words.frame.asOf, text: formatDay(state.asOf) },
  };
}

/** The title names the area: it is no filter that anybody chose. */
function withoutArea(state: PageFacts["state"]): PageFacts["state"] {
  const { area: _, ...filter } = state.filter;
  return { ...state, filter };
}

/** The pages of a subject while they are laid out; their numbers are known in the end. */
export class Pages {
  private readonly drafts: { readonly sheet: Sheet; readonly head: Head }[] = [];
  readonly head: Head;
  private readonly facts: PageFacts;
  private readonly layout: Layout;

  constructor(facts: PageFacts, layout: Layout, head: Head) {
    this.facts = facts;
    this.layout = layout;
    this.head = head;
  }

  /** A new page and what is free on it; the first has the whole head, those that follow say that they do. */
  begin(): { readonly sheet: Sheet; readonly body: Box } {
    const sheet = new Sheet(this.layout.size, this.layout.measure);
    const { words } = this.layout;
    const head =
      this.drafts.length === 0
        ? this.head
        : { ...this.head, title: words.briefing.continued(this.head.title), facts: [], isContinued: true };
    this.drafts.push({ sheet, head });
    // How much room head and foot take does not depend on the number of pages.
    const body = frameSheet(new Sheet(this.layout.size, this.layout.measure), head, [], ONE, this.layout);
    return { sheet, body };
  }

  /** The map of these facts as it is drawn on most pages, or otherwise; gives back what is drawn. */
  map(sheet: Sheet, box: Box, scene: Scene = pageScene(this.facts)): Scene {
    const { framed } = this.facts;
    if (framed === null) {
      const text = this.layout.words.briefing.noMap;
      sheet.text(text, box.x + box.width / 2, box.y + box.height / 2, {
        size: TYPE.body,
        ink: "third",
        align: "center",
      });
      return scene;
    }
    return placeMap(sheet, box, framed, scene, this.layout);
  }

  /**
   * Lays a table with its heading into a box, and what does not fit on as many further pages as it needs, there side by side
   * where the table is narrow. Where the box has room for hardly a row, or not for the words of one, it begins on the next page.
   */
  flow(
    sheet: Sheet,
    box: Box,
    { title, note, columns, rows, sizes, isMain = false, isNarrow = false }: TablePlan,
  ): void {
    const { measure } = this.layout;
    const size = fittingSize(columns, rows, { ...box, height: box.height - HEADING }, sizes, measure);
    const head = (on: Sheet, { x, y, width, height }: Box): Box => {
      const top = writeHeading(on, title, note(rows.length), x, y, width);
      return { x, y: top, width, height: y + height - top };
    };
    const isBegun = this.begins(box, { columns, rows, sizes: [size], isMain });
    const first = planTable(columns, rows, box.width, size, measure).lay({ ...box, height: box.height - HEADING }, 0);
    let next = isBegun ? first.next : 0;
    let isHeaded = isBegun;
    if (isHeaded) sheet.blocks.push({ ...first.block, y: head(sheet, box).y });
    const beside = isNarrow && isWide(this.layout.size) ? 2 : 1;
    const width = (widthOfRest(this.layout) - GAP * (beside - 1)) / beside;
    const table = planTable(columns, rows, width, size, measure);
    while (next < rows.length) {
      const page = this.begin();
      const body = isHeaded ? page.body : head(page.sheet, page.body);
      isHeaded = true;
      const before = next;
      for (let column = 0; column < beside && next < rows.length; column++) {
        const laid = table.lay({ ...body, x: body.x + column * (width + GAP), width }, next);
        page.sheet.blocks.push(laid.block);
        next = laid.next;
      }
      // A row that is higher than a page would never be laid.
      if (next === before) return;
    }
  }

  /** Does a table begin in a box of this page, or on the next? */
  begins(
    box: Box,
    { columns, rows, sizes, isMain = false }: Pick<TablePlan, "columns" | "rows" | "sizes" | "isMain">,
  ): boolean {
    const planned = planTable(columns, rows, box.width, sizes.at(-1)!, this.layout.measure);
    return (
      (isMain || !planned.isSqueezed) &&
      planned.lay({ ...box, height: box.height - HEADING }, 0).next >= Math.min(LEAST_ROWS, rows.length)
    );
  }

  /** As many rows of a table as a box has room for, with its heading; gives back where they end, which is where they would begin where there is no room. */
  fill(sheet: Sheet, { x, y, width, height }: Box, { title, note, columns, rows, sizes }: TablePlan): number {
    const { measure } = this.layout;
    const box = { x, y: y + HEADING, width, height: height - HEADING };
    const size = fittingSize(columns, rows, box, sizes, measure);
    const laid = planTable(columns, rows, width, size, measure).lay(box, 0);
    if (laid.next === 0) return y;
    writeHeading(sheet, title, note(laid.next), x, y, width);
    sheet.blocks.push(laid.block);
    return box.y + laid.height;
  }

  finish(): readonly Page[] {
    const { layout, facts } = this;
    const { source: written } = layout.furniture;
    const sources = written !== "" ? [written] : sourceTexts(layout.words, facts.state.project?.layers ?? []);
    return this.drafts.map(({ sheet, head }, i) => {
      const around = new Sheet(layout.size, layout.measure);
      frameSheet(around, head, sources, { page: i + 1, pages: this.drafts.length }, layout);
      writeWatermark(sheet, layout);
      return {
        size: layout.size,
        theme: layout.choice.theme,
        tag: layout.words.tag,
        title: head.title,
        blocks: [...around.blocks, ...sheet.blocks],
      };
    });
  }
}

/** Beside the heading of a table that lists not all: how many of how many. */
export const shareOf = (listed: number, of: number): string => (listed < of ? `${grouped(listed)}/${grouped(of)}` : "");

/** Height of a heading over a table. */
export const HEADING = 36;
/** A list that begins on a page shows at least so many rows there, the heading of a group among them. */
const LEAST_ROWS = 3;
const ONE = { page: 1, pages: 1 };
const widthOfRest = ({ size }: Layout): number => size.width - 120;

/** Of the type of tables that have a page's side to themselves. */
export const TABLE_SIZES = [TYPE.large, TYPE.body, TYPE.small] as const;

/** The first of the sizes at which a whole table has room in a box with no text cut and no heading broken; the last where none has. */
export function fittingSize(
  columns: readonly ColumnPlan[],
  rows: readonly RowPlan[],
  box: Box,
  sizes: readonly number[],
  measure: Layout["measure"],
): number {
  const fits = (size: number): boolean => {
    if ((rows.length + 1) * size * LINE > box.height) return false;
    const plan = planTable(columns, rows, box.width, size, measure);
    return !plan.isSqueezed && !plan.isTight && plan.lay(box, 0).next === rows.length;
  };
  return sizes.find(fits) ?? sizes.at(-1)!;
}

export interface TablePlan {
  readonly title: string;
  /** What stands beside the heading, by how many rows there are. */
  readonly note: (rows: number) => string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  /** Of its type, the largest first: the first at which all of it has room on the page on which it begins, else the last. */
  readonly sizes: readonly number[];
  /** The page is about it: however narrow its place, it begins there. */
  readonly isMain?: boolean;
  /** Two of it stand beside each other on a wide page. */
  readonly isNarrow?: boolean;
}
