import { gzipSync } from "node:zlib";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { archiveFile } from "../../src/engine/answers/ground/archiveFile.ts";

/** A small archive as a test wants it. */
export interface MadeArchive {
  readonly metadata?: object;
  /** Tiles by `z/x/y`. */
  readonly tiles: Readonly<Record<string, Uint8Array>>;
  /** As archives count the kinds of tiles: 1 are shapes, 2 PNG, 6 MLT. */
  readonly tileType?: number;
}

/** An archive of the whole world; shapes are packed, pictures are not. */
export function madeArchive({ metadata = {}, tiles, tileType = 1 }: MadeArchive): Uint8Array<ArrayBuffer> {
  const isShapes = tileType === 1;
  const stored = Object.entries(tiles).map(([at, bytes]) => {
    const [z = 0, x = 0, y = 0] = at.split("/").map(Number);
    return { z, x, y, bytes: isShapes ? gzipSync(bytes) : bytes };
  });
  return archiveFile(stored, { tileType, tileCompression: isShapes ? 2 : 1, bounds: [-180, -85, 180, 85], metadata });
}

type Tags = Readonly<Record<string, string>>;

/** A tile of shapes, each layer with one thing over all of it: a square, or a line across. */
export const tileOf = (
  layers: Readonly<Record<string, { readonly tags: Tags; readonly isLine?: boolean }>>,
): Uint8Array =>
  fromGeojsonVt(
    Object.fromEntries(
      Object.entries(layers).map(([layer, { tags, isLine = false }]) => {
        const geometry = isLine
          ? [
              [
                [0, 2048],
                [4096, 2048],
              ],
            ]
          : [
              [
                [0, 0],
                [4096, 0],
                [4096, 4096],
                [0, 4096],
                [0, 0],
              ],
            ];
        return [layer, { features: [{ type: isLine ? 2 : 3, geometry, tags }] }];
      }),
    ) as never,
    { version: 2, extent: 4096 },
  );
