import { zlibSync } from "fflate";
import { DISPLAY_STATUSES } from "../../src/core/hazardWords.ts";
import type { DocumentPage } from "../../src/map/page/documentPage.ts";
import type { Page, PageBlock, PageSize, TableBlock, TextBlock } from "../../src/scene/page/page.ts";
import { headLines } from "../../src/scene/page/pieces.ts";
import type { Scene } from "../../src/scene/parts/scene.ts";
import type { PictureFrame } from "../../src/scene/picture/pictureFrame.ts";

/** Pages as a briefing has them, made by hand. */

export const SLIDE: PageSize = { width: 1920, height: 1080, millimetres: null, pixels: { width: 1920, height: 1080 } };
export const PAPER: PageSize = {
  width: 1080,
  height: 1527.43,
  millimetres: { width: 210, height: 297 },
  pixels: { width: 1240, height: 1754 },
};
export const META = { title: "全区火灾隐患 2026年11月29日", day: "2026-11-29" } as const;
export const CHART_WORDS = {
  statuses: {
    overdue: "逾期未改",
    open: "未整改",
    "in-progress": "整改中",
    "awaiting-review": "待验收",
    closed: "已销号",
    clear: "未发现隐患",
    unknown: "未检查",
  },
  total: "合计",
} as const;

export const text = (written: string, more: Partial<TextBlock> = {}): TextBlock => ({
  type: "text",
  x: 60,
  y: 112,
  text: written,
  size: 24,
  ink: "ink",
  isStrong: false,
  align: "left",
  room: written.length * 24,
  turn: 0,
  ...more,
});

export function page(blocks: readonly PageBlock[], more: Partial<Page> = {}): Page {
  return { size: SLIDE, theme: "light", tag: "zh-CN", title: "逾期未改 12 处，其中重大隐患 3 处", blocks, ...more };
}

/** Figures that stand nowhere else. */
export function table(count: number, more: Partial<TableBlock> = {}): TableBlock {
  return {
    type: "table",
    x: 1180,
    y: 180,
    size: 17,
    headHeight: 37,
    columns: [
      { title: "单位", width: 360, align: "left" },
      { title: "类别", width: 130, align: "left" },
      { title: "距离 米", width: 90, align: "right" },
      { title: "逾期 天", width: 90, align: "right" },
    ],
    rows: Array.from({ length: count }, (_, i) => ({
      height: 33,
      isStrong: false,
      cells: [
        {
          symbol: DISPLAY_STATUSES[i % DISPLAY_STATUSES.length]!,
          isMajor: i % 5 === 0,
          lines: [`永宁街道第${i + 1}号加油站`],
        },
        { symbol: null, isMajor: false, lines: ["加油站"] },
        { symbol: null, isMajor: false, lines: [`${1000 + 7 * i}`] },
        { symbol: null, isMajor: false, lines: [`${30000 + 3 * i}`] },
      ],
    })),
    ...more,
  };
}

export const BARS: Extract<PageBlock, { type: "bars" }> = {
  type: "bars",
  x: 1180,
  y: 734,
  width: 670,
  size: 17,
  title: "各街道未销号隐患",
  rowHeight: 34,
  nameWidth: 150,
  most: 57,
  bars: [
    {
      name: "永宁街道",
      figure: "57",
      parts: [
        { status: "overdue", value: 21 },
        { status: "open", value: 19 },
        { status: "in-progress", value: 17 },
      ],
    },
    {
      name: "望江街道",
      figure: "31 处",
      parts: [
        { status: "overdue", value: 4 },
        { status: "awaiting-review", value: 27 },
      ],
    },
    { name: "北坊镇", figure: "8", parts: [{ status: "in-progress", value: 8 }] },
    { name: "东门街道", figure: "0", parts: [] },
  ],
};

/** Path data of a rectangle, and a north arrow. */
const STRIP = "M0 0h220v56h-220Z";
const NORTH = "M12 1l5 20l-5 -4l-5 4Z";

export const map = (more: Partial<Extract<PageBlock, { type: "map" }>> = {}): Extract<PageBlock, { type: "map" }> => ({
  type: "map",
  x: 60,
  y: 172,
  width: 1080,
  height: 760,
  // Whoever writes a document looks at the picture alone.
  frame: {} as PictureFrame,
  scene: {} as Scene,
  ...more,
});

const SIGNS = [
  ...DISPLAY_STATUSES,
  "hydrant-usable",
  "hydrant-broken",
  "venue",
  "fire-station",
  "donut",
  "notch",
  "major",
  "supervised",
  "suspended",
  "forbidden",
  "limited",
  "community",
  "grid",
] as const;

/** A whole slide: title in two lines, map, legend, table, bars, small print, watermark. */
export function wholePage(more: Partial<Page> = {}): DocumentPage {
  const title = "逾期未改 12 处，其中重大隐患 3 处；元宵灯会周边 500 米内 21 处尚未销号";
  const strong = { size: 42, isStrong: true } as const;
  const signs = SIGNS.map((symbol, i) => ({
    type: "symbol" as const,
    x: 80 + (i % 10) * 100,
    y: 950 + Math.floor(i / 10) * 34,
    size: 28,
    symbol,
    isMajor: false,
  }));
  const blocks: PageBlock[] = [
    text("逾期未改 12 处，其中重大隐患 3 处；", { ...strong, y: 70, room: 760 }),
    text("元宵灯会周边 500 米内 21 处尚未销号", { ...strong, y: 129, room: 760 }),
    text("数据截至 2026年11月29日", { x: 1860, y: 70, size: 24, isStrong: true, align: "right", room: 300 }),
    map(),
    { type: "path", x: 74, y: 862, size: 24, d: STRIP, ink: "ground", width: "fill" },
    { type: "rule", from: [88, 904], to: [238, 904], width: 2.5, ink: "ink" },
    text("500 米", { x: 88, y: 892, size: 17, room: 60 }),
    { type: "path", x: 250, y: 880, size: 30, d: NORTH, ink: "ink", width: "fill" },
    ...signs,
    table(14),
    text(BARS.title, { x: BARS.x, y: BARS.y - 16, isStrong: true, room: 300 }),
    BARS,
    { type: "rule", from: [60, 1020], to: [1860, 1020], width: 1, ink: "line" },
    text("来源：隐患台账.xlsx、辖区单位.xlsx", { y: 1045, size: 17, ink: "third", room: 400 }),
    text("审图号：GS(2026)0001号", { y: 1068, size: 17, ink: "third", room: 300 }),
    text("内部资料", { x: 960, y: 540, size: 160, ink: "faint", isStrong: true, align: "center", room: 700, turn: 29 }),
  ];
  return { page: page(blocks, { title, ...more }), maps: [png(108, 76, 3)] };
}

/** Every text of a page as it stands in its data. */
export function textsOf({ blocks }: Page): string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.type === "text") return [block.text];
    if (block.type === "bars") return block.bars.flatMap(({ name, figure }) => [name, figure]);
    if (block.type !== "table") return [];
    const cells = block.rows.flatMap((row) => row.cells.flatMap(({ lines }) => lines));
    return [...block.columns.flatMap(headLines), ...cells];
  });
}

/** A PNG of stripes, with 1 to 4 channels. */
export function png(width: number, height: number, channels: 1 | 2 | 3 | 4): Uint8Array {
  const lines = new Uint8Array(height * (1 + width * channels));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width * channels; x++)
      lines[y * (1 + width * channels) + 1 + x] = (x % channels === 3 ? 128 : 150 + ((x * 3 + y * 5) % 100)) & 255;
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(12 + data.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, data.length);
    for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
    bytes.set(data, 8);
    view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
    return bytes;
  };
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head[8] = 8;
  head[9] = [0, 0, 4, 2, 6][channels]!;
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", head),
    chunk("IDAT", zlibSync(lines)),
    chunk("IEND", new Uint8Array()),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
