import { mercatorX, mercatorY } from "../../src/core/mercator.ts";
import type { Tab } from "./browser.ts";

/** What the ink of the map itself is, without what the page lays over it. */
export const thenInk = (tab: () => Tab) => ({
  /** Pixels of an ink inside of the box that a colour spans on the map, and outside of it. */
  inkInAndOut: (colour: string, ink: string): Promise<{ readonly inside: number; readonly outside: number }> =>
    onPicture(tab(), inkInAndOut, { colour, ink }),
  /** How many pixels high a level line is that lies between one ground and the same: the middle one of all columns that it crosses. */
  heightOfLine: (line: string, ground: string): Promise<number> => onPicture(tab(), heightOfLine, { line, ground }),
  /** Columns of pixels, between the first and the last that a colour is in, where it is not. */
  gapsInLine: (colour: string): Promise<number> => onPicture(tab(), gapsInLine, { colour }),
  /** Pixels from the middle of the map to the middle of the box that a colour spans on it. */
  spotOff: (colour: string): Promise<number> => onPicture(tab(), spotOff, { colour }),
  /** How many CSS pixels each figure of the graticule stands from where its line meets the edge, by the address of the view. */
  figuresOff: (): Promise<readonly number[]> => figuresOff(tab()),
});

async function figuresOff({ page }: Tab): Promise<readonly number[]> {
  const { at, map, figures } = await page.evaluate(() => {
    const box = document.querySelector(".map")!.getBoundingClientRect();
    return {
      at: new URLSearchParams(decodeURIComponent(location.hash.slice(1))).get("at")!,
      map: { width: box.width, height: box.height },
      figures: [...document.querySelectorAll(".degree")].map((figure) => {
        const { left, top, width, height } = figure.getBoundingClientRect();
        const place = [left + width / 2 - box.left, top + height / 2 - box.top] as const;
        return { text: figure.textContent, place };
      }),
    };
  });
  const [lng = 0, lat = 0, zoom = 0] = at.split(",").map(Number);
  const world = 512 * 2 ** zoom;
  return figures.map(({ text, place: [x, y] }) => {
    const [degrees = 0, minutes = 0, seconds = 0] = text.match(/\d+/g)!.map(Number);
    const arc = (degrees + minutes / 60 + seconds / 3600) * (/[WS]$/.test(text) ? -1 : 1);
    return /[EW]$/.test(text)
      ? x - map.width / 2 - (mercatorX(arc) - mercatorX(lng)) * world
      : y - map.height / 2 - (mercatorY(arc) - mercatorY(lat)) * world;
  });
}

interface Picture {
  readonly picture: string;
}

async function onPicture<T, R>({ page }: Tab, read: (given: T & Picture) => Promise<R>, given: T): Promise<R> {
  const canvas = page.locator("canvas.maplibregl-canvas").first();
  await page.locator("[data-idle=true]").first().waitFor({ state: "attached" });
  const show = (visibility: string) =>
    page.evaluate((value) => {
      for (const box of document.querySelectorAll<HTMLElement>(".map-tools, .legend, .map-edge"))
        box.style.visibility = value;
    }, visibility);
  await show("hidden");
  const png = await canvas.screenshot();
  await show("");
  const reader = await page.context().newPage();
  try {
    return await reader.evaluate(read as never, { ...given, picture: png.toString("base64") } as never);
  } finally {
    await reader.close();
  }
}

async function inkInAndOut({ picture, colour, ink }: Picture & { colour: string; ink: string }) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const pen = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
  pen.drawImage(image, 0, 0);
  const { data, width, height } = pen.getImageData(0, 0, image.width, image.height);
  const isLike = (i: number, hex: string, most: number) =>
    [1, 3, 5].every((at, k) => Math.abs(data[i * 4 + k]! - Number.parseInt(hex.slice(at, at + 2), 16)) <= most);
  const spots = (hex: string, most: number) =>
    Array.from({ length: width * height }, (_, i) => i)
      .filter((i) => isLike(i, hex, most))
      .map((i) => [i % width, Math.floor(i / width)] as const);
  const shape = spots(colour, 3);
  const [xs, ys] = [shape.map(([x]) => x), shape.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  // Thin strokes of small type are hardly anywhere as strong as their ink.
  const inks = spots(ink, 90);
  const inside = inks.filter(([x, y]) => x >= left && x <= right && y >= top && y <= bottom).length;
  return { inside, outside: inks.length - inside };
}

async function heightOfLine({ picture, line, ground }: Picture & { line: string; ground: string }) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const pen = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
  pen.drawImage(image, 0, 0);
  const { data, width, height } = pen.getImageData(0, 0, image.width, image.height);
  const red = (hex: string) => Number.parseInt(hex.slice(1, 3), 16);
  const heights = Array.from({ length: width }, (_, x) => {
    let sum = 0;
    // Of a pixel at its edge the share that it covers.
    for (let y = 0; y < height; y++)
      sum += Math.max(0, Math.min(1, (data[(y * width + x) * 4]! - red(ground)) / (red(line) - red(ground))));
    return sum;
  }).filter((sum) => sum > 0.5);
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? 0;
}

async function gapsInLine({ picture, colour }: Picture & { colour: string }) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const pen = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
  pen.drawImage(image, 0, 0);
  const { data, width } = pen.getImageData(0, 0, image.width, image.height);
  const hue = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const columns = new Set<number>();
  for (let i = 0; i < data.length; i += 4)
    if (hue.every((part, k) => Math.abs(data[i + k]! - part) <= 30)) columns.add((i / 4) % width);
  return Math.max(...columns) - Math.min(...columns) + 1 - columns.size;
}

async function spotOff({ picture, colour }: Picture & { colour: string }) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const pen = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
  pen.drawImage(image, 0, 0);
  const { data, width, height } = pen.getImageData(0, 0, image.width, image.height);
  const hue = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [xs, ys] = [[] as number[], [] as number[]];
  for (let i = 0; i < data.length; i += 4)
    if (hue.every((part, k) => Math.abs(data[i + k]! - part) <= 12)) {
      xs.push((i / 4) % width);
      ys.push(Math.floor(i / 4 / width));
    }
  const middle = (all: number[]) =>
    (all.reduce((a, b) => Math.min(a, b)) + all.reduce((a, b) => Math.max(a, b)) + 1) / 2;
  return xs.length === 0 ? Number.NaN : Math.hypot(middle(xs) - width / 2, middle(ys) - height / 2);
}
