import type { Furniture, PageChoice } from "../../core/briefing.ts";
import { frameWithin, type PictureFrame } from "../picture/pictureFrame.ts";
import { scaleBar } from "../picture/pictureScale.ts";
import { writeDegrees } from "./degrees.ts";
import type { Measure } from "./lines.ts";
import { writeLocator } from "./locator.ts";
import type { MapBlock, PageSize } from "./page.ts";
import type { PageWords } from "./pageWords.ts";
import { sceneInFrame } from "./sceneInFrame.ts";
import { type Box, LINE, type Sheet } from "./sheet.ts";

/** What holds for every page of a document. */
export interface Layout {
  readonly words: PageWords;
  readonly choice: PageChoice;
  readonly furniture: Furniture;
  readonly size: PageSize;
  readonly measure: Measure;
  /** The address that opens the view again; "" where there is none. */
  readonly link: string;
  /** Whose ground the maps are drawn on, and its 审图号. */
  readonly ground: readonly string[];
}

/** What stands at the head of a page. */
export interface Head {
  /** The project. */
  readonly project: string;
  /** The finding, or what somebody wrote in its place. */
  readonly title: string;
  readonly facts: readonly string[];
  /** Of a page that goes on with what the one before began. */
  readonly isContinued?: boolean;
  readonly day: { readonly label: string; readonly text: string };
}

/** Margins of a book: nothing but the ground stands in them. */
export const MARGIN = 60;
export const TYPE = { small: 17, body: 20, large: 24, findings: [48, 42, 36, 31], continued: [31, 27] } as const;
const FOOT = 112;
const HEADINGS = [TYPE.large, TYPE.body, TYPE.small] as const;
/** Of the address that opens the view again. */
const ADDRESS_SIZE = 13;
/** Between facts that stand in one line. */
const GAP = "\u2003";

/** Writes head and foot, and gives back what is free between them. Of the sources the first that fits is named. */
export function frameSheet(
  sheet: Sheet,
  head: Head,
  sources: readonly string[],
  number: PageNumber,
  layout: Layout,
): Box {
  const top = writeHead(sheet, head, layout);
  writeFoot(sheet, sources, number, layout);
  const { width, height } = sheet.size;
  return { x: MARGIN, y: top, width: width - 2 * MARGIN, height: height - FOOT - top };
}

/** Of the pages of one subject. */
export interface PageNumber {
  readonly page: number;
  readonly pages: number;
}

function writeHead(sheet: Sheet, head: Head, { furniture, choice }: Layout): number {
  const right = sheet.size.width - MARGIN;
  const room = right - MARGIN;
  let x = MARGIN;
  if (furniture.classification !== "")
    x += sheet.text(furniture.classification, x, 56, { size: TYPE.large, isStrong: true }, room / 3) + TYPE.large;
  const number = { size: TYPE.body, ink: "second", align: "right" } as const;
  const numbered = sheet.text(furniture.documentNumber, right, 56, number, room / 3);
  sheet.text(head.project, x, 56, { size: TYPE.large, ink: "second" }, right - x - numbered - TYPE.large);
  const day = `${head.day.label} ${head.day.text}`;
  const dated = sheet.text(day, right, 112, { size: TYPE.large, align: "right", isStrong: true }, room / 2);
  const width = room - dated - 40;
  const sizes = head.isContinued === true ? TYPE.continued : TYPE.findings;
  const size = sheet.fitting(head.title, sizes, true, width);
  let y = sheet.lines(head.title, MARGIN, 112, { size, isStrong: true }, width, 2, true) - size * LINE + 40;
  if (head.isContinued === true) return y - 8;
  const facts = [choice.subtitle, ...head.facts].filter((fact) => fact !== "").join(GAP);
  y = sheet.lines(facts, MARGIN, y, { size: TYPE.body, ink: "second" }, room, 3);
  return y + 4;
}

function writeFoot(sheet: Sheet, sources: readonly string[], { page, pages }: PageNumber, layout: Layout): void {
  const { words, furniture, link, ground } = layout;
  const { width, height } = sheet.size;
  const right = width - MARGIN;
  const small = { size: TYPE.small, ink: "third" } as const;
  const y = height - FOOT + 38;
  sheet.rule([MARGIN, y - 24], [right, y - 24], 1, "line");
  const office = sheet.text(furniture.office, right, y, { size: TYPE.body, ink: "second", align: "right" }, width / 3);
  const forSource = right - MARGIN - office - 40;
  const source = sources.find((one) => sheet.widthOf(one, small) <= forSource) ?? sources.at(-1) ?? "";
  sheet.text(source, MARGIN, y, small, forSource);
  const numbered = pages > 1 ? words.briefing.page(page, pages) : "";
  const taken = sheet.text(numbered, right, y + 25, { ...small, align: "right" });
  const map = furniture.mapNumber === "" ? "" : words.briefing.mapNumber(furniture.mapNumber);
  const all = [map, ...ground, words.page.coordinates, words.page.noPersonal];
  const notes = [...new Set(all)].filter((note) => note !== "").join(GAP);
  const room = right - MARGIN - taken - 40;
  sheet.text(notes, MARGIN, y + 25, small, room);
  // An address that is cut off opens nothing.
  const tiny = { size: ADDRESS_SIZE, ink: "third" } as const;
  if (link !== "" && sheet.widthOf(link, tiny) <= right - MARGIN) sheet.text(link, MARGIN, y + 46, tiny);
}

/** Over everything, from corner to corner, faint enough to read through on a copy. */
export function writeWatermark(sheet: Sheet, { furniture: { watermark } }: Layout): void {
  if (watermark === "") return;
  const { width, height } = sheet.size;
  const diagonal = Math.hypot(width, height) * 0.7;
  const size = Math.min(160, sheet.fitting(watermark, [160, 120, 90, 60, 40, 28], true, diagonal));
  const turn = (Math.atan2(height, width) * 180) / Math.PI;
  sheet.text(watermark, width / 2, height / 2, { size, ink: "faint", isStrong: true, align: "center" }, diagonal, turn);
}

/** A heading over a part of a page, set smaller before it is cut; gives back where what it heads begins. */
export function writeHeading(sheet: Sheet, text: string, note: string, x: number, y: number, width: number): number {
  const noted = sheet.text(note, x + width, y + 22, { size: TYPE.small, ink: "third", align: "right" }, width / 2);
  const room = width - noted - 12;
  sheet.text(text, x, y + 22, { size: sheet.fitting(text, HEADINGS, true, room), isStrong: true }, room);
  return y + 36;
}

const NORTH = "M12 1l5 20l-5 -4l-5 4Z";
/** Below the map, where nothing that it shows is covered. */
const BAR_STRIP = 46;

/** The part of a box that its map takes: bar and needle stand below it. */
export const mapPart = (box: Box): Box => ({ ...box, height: box.height - BAR_STRIP });

/** The map, and below it the bar and the needle; gives back what of the scene is in its frame. */
export function placeMap(
  sheet: Sheet,
  box: Box,
  made: PictureFrame,
  given: MapBlock["scene"],
  { words }: Layout,
): MapBlock["scene"] {
  const map = mapPart(box);
  // A head of several lines leaves a map less room than it was framed for.
  const frame = frameWithin(made, map);
  const scene = sceneInFrame(given, frame, map);
  sheet.blocks.push({ type: "map", x: map.x, y: map.y, width: map.width, height: map.height, frame, scene });
  writeDegrees(sheet, map, frame, scene);
  writeLocator(sheet, map, frame, scene);
  const bar = scaleBar(frame, map.height);
  const length = words.page.scale(bar.metres);
  const base = box.y + box.height - 10;
  for (const [from, to] of [
    [
      [box.x, base],
      [box.x + bar.pixels, base],
    ],
    [
      [box.x, base - 9],
      [box.x, base],
    ],
    [
      [box.x + bar.pixels, base - 9],
      [box.x + bar.pixels, base],
    ],
  ] as const)
    sheet.rule(from, to, 2.5, "ink");
  const text = bar.isLocal ? words.page.scaleInMiddle(length) : length;
  sheet.text(text, box.x + bar.pixels + 14, base, { size: TYPE.small });
  const right = box.x + box.width;
  sheet.blocks.push({ type: "path", x: right - 30, y: base - 26, size: 30, d: NORTH, ink: "ink", width: "fill" });
  sheet.text(words.page.north, right - 36, base, { size: TYPE.small, isStrong: true, align: "right" });
  return scene;
}
