import { crc32, deflateSync } from "node:zlib";
import { mercatorX, mercatorY } from "../../src/core/mercator.ts";
import { madeArchive } from "../builders/pmtiles.ts";
import type { Tab } from "./browser.ts";

const SIDE = 256;
/** Pixels from the middle of the spot to its edge: it is seen around a mark and its name. */
const REACH = 60;

/** A server of pictures below the project, as `tiles/{z}/{x}/{y}.png`. */
export const givenTiles = (tab: () => Tab) => ({
  /** How the spot comes out on a light page. */
  SPOT: "#f566f5",
  /** Light pictures with a square spot around a place, lng and lat in the system of the pictures. */
  served: (spot: readonly [number, number]): Promise<unknown> =>
    tab()
      .page.context()
      .route("**/tiles/*/*/*.png", (route) => {
        const [z = 0, x = 0, y = 0] = route.request().url().match(/\d+/g)!.slice(-3).map(Number);
        return route.fulfill({ contentType: "image/png", body: pictureOf(z, x, y, spot) });
      }),
  /** The same in one file, down to a zoom: the tiles around the place. */
  archive: ([lng, lat]: readonly [number, number], zoom: number): Uint8Array<ArrayBuffer> => {
    const around: Record<string, Uint8Array> = {};
    for (let z = 0; z <= zoom; z++) {
      const [x, y] = [mercatorX(lng), mercatorY(lat)].map((share) => Math.floor(share * 2 ** z)) as [number, number];
      for (const dx of [-3, -2, -1, 0, 1, 2, 3])
        for (const dy of [-2, -1, 0, 1, 2])
          if (Math.min(x + dx, y + dy) >= 0 && Math.max(x + dx, y + dy) < 2 ** z)
            around[`${z}/${x + dx}/${y + dy}`] = pictureOf(z, x + dx, y + dy, [lng, lat]);
    }
    return madeArchive({ tiles: around, tileType: 2 });
  },
  /** A gateway in between that wants a login. */
  asWebPages: (): Promise<unknown> =>
    tab()
      .page.context()
      .route("**/tiles/*/*/*.png", (route) =>
        route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><title>Login</title>" }),
      ),
});

/** A light picture of a tile with a square spot around a place. */
export function pictureOf(z: number, x: number, y: number, [lng, lat]: readonly [number, number]): Buffer {
  const world = SIDE * 2 ** z;
  const left = mercatorX(lng) * world - x * SIDE;
  const top = mercatorY(lat) * world - y * SIDE;
  const rows = Buffer.alloc(SIDE * (1 + SIDE * 3), 0xff);
  for (let row = 0; row < SIDE; row++) {
    const begin = row * (1 + SIDE * 3);
    rows[begin] = 0;
    if (Math.abs(row + 0.5 - top) > REACH) continue;
    for (let column = 0; column < SIDE; column++)
      if (Math.abs(column + 0.5 - left) <= REACH) rows[begin + 1 + column * 3 + 1] = 0;
  }
  const head = Buffer.from([0, 0, 1, 0, 0, 0, 1, 0, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
