import { type ComponentType, lazy } from "react";
import type { Language } from "../../core/language.ts";
import type { Mode, Panel } from "../../core/modes.ts";
import type { SiteList } from "../../state/actions/loadPages.ts";
import type { IconName } from "../../ui/icons/iconPaths.ts";
import { type LateName, lateWords, type Words } from "../../words/wordsOf.ts";

/** What a panel may ask of the frame around it. */
export interface PanelProps {
  readonly onDownload: (name: string, text: string) => void;
  /** Lists sites in the drawer. */
  readonly onList: (list: SiteList) => void;
}

/** A part of the desk that comes when it is first used: the first load has its budget. */
export interface LatePart {
  readonly View: ComponentType<PanelProps>;
  /** Fetches it, with its words, before it is seen. */
  readonly load: (language: Language) => Promise<unknown>;
}

/**
 * A part by what fetches it, and the words that come with it; one that was fetched before it is seen stands at once, without a
 * moment of nothing.
 */
export function latePart(
  fetchView: () => Promise<ComponentType<PanelProps>>,
  words: readonly LateName[] = [],
): LatePart {
  let arrived: ComponentType<PanelProps> | null = null;
  const load = async () => {
    arrived ??= await fetchView();
    return { default: arrived };
  };
  return {
    View: lazy(() => (arrived === null ? load() : atOnce({ default: arrived }))),
    load: (language) => Promise.all([load(), ...words.map((part) => lateWords(language, part))]),
  };
}

/** What is kept at once, as React takes a promise that it need not wait a turn for. */
const atOnce = <T>(value: T): Promise<T> =>
  ({ then: (take: (value: T) => unknown) => void take(value) }) as unknown as Promise<T>;

/** How a mode shows itself: its place on the rail, and its panel, or the whole page where it has no desk. */
export interface ModeRow {
  readonly icon: IconName;
  readonly part: LatePart;
  /** A mode without a panel of its own yet; it has its place on the rail only while a link shows it. */
  readonly isUnfinished?: true;
}

/** A panel that opens over any mode. */
export interface PanelRow {
  readonly icon: IconName;
  readonly part: LatePart;
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
