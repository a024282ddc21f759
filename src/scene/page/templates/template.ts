import type { TemplateId } from "../../../core/briefing.ts";
import { formatDay } from "../../../core/day.ts";
import { redactText } from "../../../core/personal.ts";
import type { PageFacts } from "../../../state/actions/pageFacts.ts";
import { whatIsKnown } from "../../../state/selectors/whatIsKnown.ts";
import { projectTitle } from "../../parts/projectTitle.ts";
import { sceneMaker } from "../../parts/sceneOf.ts";
import { dayFinding, filterText, sourceText, venueFinding } from "../../picture/pictureText.ts";
import { frameSheet, type Head, type Layout, placeMap, TYPE, writeHeading } from "../furniture.ts";
import type { Page } from "../page.ts";
import { type Box, Sheet } from "../sheet.ts";
import { type ColumnPlan, type PlannedTable, planTable, type RowPlan } from "../table.ts";

/** How one template lays out its pages. */
export interface Template {
  readonly id: TemplateId;
  /** Where its map lies on the first page, in the box between head and foot; null where it has none. */
  mapBox(body: Box): Box | null;
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
    title: choice.title !== "" ? redactText(choice.title) : (finding ?? said.finding),
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
        : { ...this.head, title: words.briefing.continued(this.head.title), facts: [] };
    this.drafts.push({ sheet, head });
    // How much room head and foot take does not depend on the number of pages.
    const body = frameSheet(new Sheet(this.layout.size, this.layout.measure), head, null, ONE, this.layout);
    return { sheet, body };
  }

  map(sheet: Sheet, box: Box): void {
    const { framed, state, answers } = this.facts;
    if (framed === null) {
      const text = this.layout.words.briefing.noMap;
      sheet.text(text, box.x + box.width / 2, box.y + box.height / 2, {
        size: TYPE.body,
        ink: "third",
        align: "center",
      });
      return;
    }
    placeMap(sheet, box, framed, sceneMaker()({ state, answers }), this.layout);
  }

  /** Lays a table with its heading into a box, and what does not fit on as many further pages as it needs. */
  flow(sheet: Sheet, box: Box, { title, note, columns, rows, size = TYPE.body, most }: TablePlan): void {
    const top = writeHeading(sheet, title, note(Math.min(rows.length, most ?? rows.length)), box.x, box.y, box.width);
    const { measure } = this.layout;
    const room = { ...box, y: top, height: box.y + box.height - top };
    let table: PlannedTable = planTable(columns, rows, box.width, size, measure);
    const first = table.lay(room, 0);
    sheet.blocks.push(first.block);
    let next = first.next;
    if (next < rows.length) {
      let at: Box | null = null;
      let on = sheet;
      table = planTable(columns, rows, widthOfRest(this.layout), size, measure);
      while (next < rows.length) {
        if (at === null) {
          const page = this.begin();
          on = page.sheet;
          at = page.body;
        }
        const laid = table.lay(at, next);
        // A row that is higher than a page would never be laid.
        if (laid.next === next) break;
        on.blocks.push(laid.block);
        next = laid.next;
        at = null;
      }
    }
  }

  finish(): readonly Page[] {
    const { layout, facts } = this;
    const source = sourceText(layout.words, facts.state.project?.layers ?? []);
    return this.drafts.map(({ sheet, head }, i) => {
      const around = new Sheet(layout.size, layout.measure);
      frameSheet(around, head, source, { page: i + 1, pages: this.drafts.length }, layout);
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

const ONE = { page: 1, pages: 1 };
const widthOfRest = ({ size }: Layout): number => size.width - 120;

export interface TablePlan {
  readonly title: string;
  /** What stands beside the heading, by how many rows there are. */
  readonly note: (rows: number) => string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly size?: number;
  readonly most?: number;
}
