import type { Mode, Panel } from "../../core/modes.ts";
import type { SiteList } from "../../state/actions/loadPages.ts";
import type { AnyQuery } from "../../state/queries/query.ts";
import type { IconName } from "../../ui/icons/iconPaths.ts";
import type { LatePart } from "../../ui/parts/latePart.tsx";
import type { Words } from "../../words/wordsOf.ts";
import type { DailyReportProps } from "../tally/DailyReport.tsx";

/** What a panel may ask of the frame around it. */
export interface PanelProps extends DailyReportProps {
  readonly onDownload: (name: string, content: string | Blob) => void;
  /** Lists sites in the drawer. */
  readonly onList: (list: SiteList) => void;
}

/** How a mode shows itself: its place on the rail, and its panel, or the whole page where it has no desk. */
export interface ModeRow {
  readonly icon: IconName;
  readonly part: LatePart<PanelProps>;
  /** What it needs to know, so that it is asked while its part is still on its way. */
  readonly queries: readonly AnyQuery[];
}

/** A panel that opens over any mode. */
export interface PanelRow {
  readonly icon: IconName;
  readonly part: LatePart<PanelProps>;
  /** Its class beside `panel`, by which it is as wide before it has come. */
  readonly look: string;
  /** What the rail calls it. */
  readonly railText: (words: Words) => string;
  readonly title: (words: Words) => string;
}

/** What the app hands to the desk: the desk itself knows no mode. */
export interface DeskTables {
  readonly modes: Readonly<Record<Mode, ModeRow>>;
  readonly panels: Readonly<Record<Panel, PanelRow>>;
}
