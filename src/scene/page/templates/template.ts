import type { TemplateId } from "../../../core/briefing.ts";
import { formatDay } from "../../../core/day.ts";
import { redactText } from "../../../core/personal.ts";
import type { PageFacts } from "../../../state/actions/pageFacts.ts";
import { whatIsKnown } from "../../../state/selectors/whatIsKnown.ts";
import { projectTitle } from "../../parts/projectTitle.ts";
import type { Scene } from "../../parts/scene.ts";
import { dayFinding, filterText, sourceTexts, venueFinding } from "../../picture/pictureText.ts";
import { frameSheet, type Head, type Layout, placeMap, TYPE, writeHeading, writeWatermark } from "../furniture.ts";
import type { Page } from "../page.ts";
import { pageScene } from "../pageScene.ts";
import { type Box, Sheet } from "../sheet.ts";
import { type ColumnPlan, planTable, type RowPlan } from "../table.ts";

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
  const filter = filterText(words, state);
  return {
    project: redactText(projectTitle(state, words)),
    title: choice.title !== "" ? choice.title : (finding ?? said.finding),
    facts: filter === null ? said.facts : [...said.facts, filter],
    day: { label: words.frame.asOf, text: formatDay(state.asOf) },
  };
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

  /** The map of these facts as it is drawn on most pages, or otherwise. */
  map(sheet: Sheet, box: Box, scene: Scene = pageScene(this.facts)): void {
    const { framed } = this.facts;
    if (framed === null) {
      const text = this.layout.words.briefing.noMap;
      sheet.text(text, box.x + box.width / 2, box.y + box.height / 2, {
        size: TYPE.body,
        ink: "third",
        align: "center",
      });
      return;
    }
    placeMap(sheet, box, framed, scene, this.layout);
  }

  /**
   * Lays a table with its heading into a box, and what does not fit on as many further pages as it needs, there side by side
   * where the table is narrow. Where the box has room for hardly a row it begins on the next page.
   */
  flow(sheet: Sheet, box: Box, { title, note, columns, rows, size = TYPE.body, isNarrow = false }: TablePlan): void {
    const { measure } = this.layout;
    const head = (on: Sheet, { x, y, width, height }: Box): Box => {
      const top = writeHeading(on, title, note(rows.length), x, y, width);
      return { x, y: top, width, height: y + height - top };
    };
    const first = planTable(columns, rows, box.width, size, measure).lay({ ...box, height: box.height - HEADING }, 0);
    const isBegun = first.next >= Math.min(LEAST_ROWS, rows.length);
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

/** Height of a heading over a table. */
export const HEADING = 36;
/** A list that begins on a page shows at least so many rows there, the heading of a group among them. */
const LEAST_ROWS = 3;
const ONE = { page: 1, pages: 1 };
const widthOfRest = ({ size }: Layout): number => size.width - 120;

export interface TablePlan {
  readonly title: string;
  /** What stands beside the heading, by how many rows there are. */
  readonly note: (rows: number) => string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly size?: number;
  /** Two of it stand beside each other on a wide page. */
  readonly isNarrow?: boolean;
}
