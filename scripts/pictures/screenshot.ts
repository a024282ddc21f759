import type { BrowserContext, Page } from "playwright-core";
import type { Language } from "../../src/core/language.ts";
import type { Theme } from "../../src/core/statusStyle.ts";
import type { Words } from "../../src/words/wordsOf.ts";

/** Screens that the app must stand on, in CSS pixels. */
export const SCREENS = {
  "1366": { width: 1366, height: 768 },
  "1440": { width: 1440, height: 900 },
  "1920": { width: 1920, height: 1080 },
  "3840": { width: 3840, height: 2160 },
  "390": { width: 390, height: 844 },
  "4x3": { width: 1024, height: 768 },
  "32x9": { width: 3840, height: 1080 },
} as const;

export type Screen = keyof typeof SCREENS;

/** What a picture needs of the browser to come to its sight. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly words: Words;
}

/** One picture: how it is reached and what must be seen before it is taken. */
export interface Screenshot {
  /** What it shows, as a part of a file's name. */
  readonly name: string;
  /** What stands after the # of the link, without theme and language. */
  readonly view?: string;
  readonly screen?: Screen;
  readonly theme?: Theme;
  readonly language?: Language;
  /** Files of a project of its own instead of the demo; objects become JSON. */
  readonly files?: Readonly<Record<string, string | object>>;
  /** Files of the project, by the end of their address, that the server does not have. */
  readonly missing?: readonly string[];
  /** Files of the project, by the end of their address, whose answer never comes. */
  readonly late?: readonly string[];
  /** The machine cannot draw. */
  readonly withoutGl?: boolean;
  /** No map is drawn, so nothing waits for one. */
  readonly withoutMap?: boolean;
  /** What is done on the page, ending with what is to be seen. */
  readonly reach?: (visit: Visit) => Promise<unknown>;
}

/** The file of a picture: screen, theme, language, sight. */
export const fileOf = ({ screen = "1366", theme = "dark", language = "zh", name }: Screenshot): string =>
  `${screen}-${theme}-${language}-${name}.png`;
