import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readMerges } from "../../../src/ingest/xlsx/readMerges.ts";
import { crc32 } from "../../../src/ingest/zip/crc32.ts";
import { entryName } from "../../../src/ingest/zip/entryName.ts";
import { type EntryStream, openEntry, unpackEntry } from "../../../src/ingest/zip/unpackEntry.ts";
import { type ZipEntry, zipEntries } from "../../../src/ingest/zip/zipEntries.ts";

const entriesOf = (zip: Uint8Array): readonly ZipEntry[] => {
  const entries = zipEntries(zip, "a.zip");
  if (!entries.ok) throw new Error(entries.error.code);
  return entries.value;
};

describe("the directory of a zip", () => {
  const zip = zipSync({ "a.txt": strToU8("甲"), "b/": new Uint8Array(0), "b/c.txt": [strToU8("乙"), { level: 0 }] });

  it("names every entry, packed or stored", async () => {
    const entries = entriesOf(zip);
    expect(entries.map(({ name, size, method }) => [name, size, method])).toEqual([
      ["a.txt", 3, 8],
      ["b/", 0, 8],
      ["b/c.txt", 3, 0],
    ]);
    for (const [index, text] of [
      [0, "甲"],
      [2, "乙"],
    ] as const) {
      const whole = await unpackEntry(zip, entries[index]!, "a.zip");
      expect(whole.ok && new TextDecoder().decode(whole.value)).toBe(text);
    }
  });

  it("is found behind a program and before a comment", async () => {
    const longer = new Uint8Array([...strToU8("MZ program"), ...zip, ...strToU8("comment")]);
    new DataView(longer.buffer).setUint16(longer.length - 7 - 2, 7, true);
    const whole = await unpackEntry(longer, entriesOf(longer)[0]!, "a.zip");
    expect(whole.ok && new TextDecoder().decode(whole.value)).toBe("甲");
  });

  it("may give its sizes and places in 64 bits", async () => {
    const inner = zipSync({ "a.txt": strToU8("甲") });
    const end = inner.length - 22;
    const view = new DataView(inner.buffer);
    const at = view.getUint32(end + 16, true);
    const header = inner.slice(at, end);
    const [packed, size] = [
      new DataView(header.buffer).getUint32(20, true),
      new DataView(header.buffer).getUint32(24, true),
    ];
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    extra.setBigUint64(4, BigInt(size), true);
    extra.setBigUint64(12, BigInt(packed), true);
    extra.setBigUint64(20, 0n, true);
    const head = new DataView(header.buffer);
    for (const place of [20, 24, 42]) head.setUint32(place, 0xffffffff, true);
    head.setUint16(30, 28, true);
    const end64 = new DataView(new ArrayBuffer(56));
    end64.setUint32(0, 0x06064b50, true);
    end64.setBigUint64(32, 1n, true);
    end64.setBigUint64(40, BigInt(header.length + 28), true);
    end64.setBigUint64(48, BigInt(at), true);
    const locator = new DataView(new ArrayBuffer(20));
    locator.setUint32(0, 0x07064b50, true);
    locator.setBigUint64(8, BigInt(at + header.length + 28), true);
    const tail = new DataView(inner.slice(end).buffer);
    tail.setUint16(10, 0xffff, true);
    tail.setUint32(12, 0xffffffff, true);
    tail.setUint32(16, 0xffffffff, true);
    const parts = [
      inner.slice(0, at),
      header,
      ...[extra, end64, locator, tail].map(({ buffer }) => new Uint8Array(buffer)),
    ];
    const zip64 = new Uint8Array(parts.flatMap((part) => [...part]));
    const entry = entriesOf(zip64)[0]!;
    expect([entry.size, entry.packed, entry.offset]).toEqual([size, packed, 0]);
    const whole = await unpackEntry(zip64, entry, "a.zip");
    expect(whole.ok && new TextDecoder().decode(whole.value)).toBe("甲");
  });
});

describe("an entry on its way out", () => {
  it("stops at the first bytes beyond what it declared", () => {
    const bomb = zipSync({ "a.txt": new Uint8Array(50_000_000) }, { level: 1 });
    const entry = { ...entriesOf(bomb)[0]!, size: 1000 };
    const stream = openEntry(bomb, entry, "a.zip");
    expect(stream.ok && stream.value.next()).toMatchObject({ ok: false, error: { code: "archive-broken" } });
    expect(stream.ok && stream.value.fraction()).toBeLessThan(0.5);
  });

  it("is not begun when it declares more than deflate could pack", () => {
    const zip = zipSync({ "a.txt": strToU8("甲") });
    expect(openEntry(zip, { ...entriesOf(zip)[0]!, size: 900_000_000 }, "a.zip")).toMatchObject({
      error: { code: "archive-broken" },
    });
  });
});

describe("the checksum of an entry", () => {
  it.each([
    ["nothing", "", 0],
    ["nine digits, the check value of the standard", "123456789", 0xcbf43926],
  ])("of %s", (_, text, crc) => {
    expect(crc32(strToU8(text))).toBe(crc);
  });

  it("is the same wherever the bytes are cut", () => {
    const bytes = strToU8("高层建筑.csv 12345");
    for (let cut = 0; cut <= bytes.length; cut++)
      expect([cut, crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))]).toEqual([cut, crc32(bytes)]);
  });

  it("is held against what comes out, packed or stored", async () => {
    for (const level of [0, 9] as const) {
      const zip = zipSync({ "a.txt": strToU8("甲".repeat(1000)) }, { level });
      const entry = entriesOf(zip)[0]!;
      const whole = await unpackEntry(zip, { ...entry, crc: entry.crc ^ 1 }, "a.zip");
      expect(whole).toEqual({ ok: false, error: { code: "archive-broken", subject: "a.zip", detail: "crc" } });
    }
  });
});

describe("the name of an entry", () => {
  it("is the one that WinRAR adds in UTF-8, when it belongs to the plain one", () => {
    const plain = strToU8("abc");
    // The checksum of "abc", then the name.
    const field = (crc: number[]) => Uint8Array.from([1, ...crc, ...strToU8("高层.csv")]);
    expect(entryName(plain, 0, 0, field([0xc2, 0x41, 0x24, 0x35]))).toBe("高层.csv");
    expect(entryName(plain, 0, 0, field([0, 0, 0, 0]))).toBe("abc");
  });
});

describe("merged cells", () => {
  it("are found wherever the pieces of the sheet are cut", async () => {
    const bytes = strToU8(
      '<row/></sheetData><mergeCells count="1"><mergeCell ref="C2:D9"/></mergeCells><pageMargins/>',
    );
    for (let cut = 0; cut <= bytes.length; cut++) {
      const pieces = [bytes.slice(0, cut), bytes.slice(cut)];
      const stream: EntryStream = { fraction: () => 0, next: () => ({ ok: true, value: pieces.shift() ?? null }) };
      const merges = await readMerges(stream, "a.xlsx", { progress() {}, aborted: () => false });
      expect([cut, merges]).toEqual([cut, { ok: true, value: [{ column: 2, top: 2, bottom: 9 }] }]);
    }
  });
});
