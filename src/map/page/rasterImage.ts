import { unzlibSync, zlibSync } from "fflate";

/** A picture whose pixels stand packed as a PDF takes them. */
export interface RasterImage {
  readonly type: "jpeg" | "png";
  readonly width: number;
  readonly height: number;
  /** 1 for grey, 3 for red, green and blue. */
  readonly colours: number;
  /** The whole file of a JPEG; of a PNG the lines of its pixels, deflated. */
  readonly data: Uint8Array;
  /** The lines of a PNG begin with how they were foretold from those above. */
  readonly isForetold: boolean;
}

/** Reads a JPEG, or a PNG of 8 bits a channel that is not interlaced; what can be seen through lies on `ground`, #rrggbb. */
export function rasterImage(bytes: Uint8Array, ground: string): RasterImage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegImage(bytes, view);
  if (view.getUint32(0) === 0x89504e47) return pngImage(bytes, view, ground);
  throw new Error("a picture that is neither a PNG nor a JPEG");
}

function jpegImage(bytes: Uint8Array, view: DataView): RasterImage {
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (!isFrame) continue;
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    return { type: "jpeg", width, height, colours: view.getUint8(at + 9), data: bytes, isForetold: false };
  }
  throw new Error("a JPEG without a frame");
}

/** Channels by the type of colour; a palette has none of its own. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

function pngImage(bytes: Uint8Array, view: DataView, ground: string): RasterImage {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const channels = CHANNELS[view.getUint8(25)];
  if (view.getUint8(24) !== 8 || channels === undefined || view.getUint8(28) !== 0)
    throw new Error("a PNG that is interlaced, has a palette or no 8 bits a channel");
  const parts: Uint8Array[] = [];
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const data = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  const colours = channels <= 2 ? 1 : 3;
  if (channels === colours) return { type: "png", width, height, colours, data, isForetold: true };
  const pixels = unforetold(unzlibSync(data), width, height, channels);
  const opaque = onGround(pixels, channels, colours, ground);
  return { type: "png", width, height, colours, data: zlibSync(opaque, { level: 6 }), isForetold: false };
}

/** The pixels of a PNG whose lines each begin with the kind of their filter. */
function unforetold(lines: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const length = width * channels;
  const pixels = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (length + 1)]!;
    const from = y * (length + 1) + 1;
    const to = y * length;
    for (let x = 0; x < length; x++) {
      const left = x < channels ? 0 : pixels[to + x - channels]!;
      const above = y === 0 ? 0 : pixels[to + x - length]!;
      const corner = x < channels || y === 0 ? 0 : pixels[to + x - length - channels]!;
      pixels[to + x] = lines[from + x]! + foretold(filter, left, above, corner);
    }
  }
  return pixels;
}

function foretold(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [byLeft, byAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const byCorner = Math.abs(left + above - 2 * corner);
  return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
}

function onGround(pixels: Uint8Array, channels: number, colours: number, ground: string): Uint8Array {
  const under = [1, 3, 5].map((i) => Number.parseInt(ground.slice(i, i + 2), 16));
  const opaque = new Uint8Array((pixels.length / channels) * colours);
  for (let from = 0, to = 0; from < pixels.length; from += channels, to += colours) {
    const share = pixels[from + colours]! / 255;
    for (let i = 0; i < colours; i++) opaque[to + i] = Math.round(pixels[from + i]! * share + under[i]! * (1 - share));
  }
  return opaque;
}
