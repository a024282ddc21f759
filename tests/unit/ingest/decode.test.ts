import { describe, expect, it } from "vitest";
import { chooseEncoding, decodeChunks, decodeWhole, peekText, SLICE_BYTES } from "../../../src/ingest/text/decode.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
/** 名称,滨江路 in GB18030. */
const GB_NAME = [0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb1, 0xf5, 0xbd, 0xad, 0xc2, 0xb7];
const textOf = (data: Uint8Array, encoding: string): string =>
  [...decodeChunks(data, encoding)].map(({ text }) => text).join("");

describe("the encoding of a file", () => {
  it.each([
    ["plain ASCII", utf8("a,b\n1,2"), "utf-8"],
    ["UTF-8 without a mark", utf8("名称,滨江路"), "utf-8"],
    ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], utf8("名称")), "utf-8"],
    ["UTF-8 cut off inside its last character", utf8("名称,滨江路").subarray(0, -1), "utf-8"],
    ["GB18030", bytes(GB_NAME), "gb18030"],
    ["a four-byte GB18030 character (𠮷)", bytes(GB_NAME, [0x95, 0x34, 0x8a, 0x33]), "gb18030"],
    ["GB18030 after a megabyte of ASCII", bytes(new Uint8Array(SLICE_BYTES + 5).fill(0x61), GB_NAME), "gb18030"],
    ["UTF-16LE with a mark", bytes([0xff, 0xfe], utf16("名称,a", true)), "utf-16le"],
    ["UTF-16BE with a mark", bytes([0xfe, 0xff], utf16("名称,a", false)), "utf-16be"],
    ["UTF-16LE that lost its mark", utf16("名称,地址\n1,2\n", true), "utf-16le"],
    ["UTF-16BE that lost its mark", utf16("名称,地址\n1,2\n", false), "utf-16be"],
    ["nothing", new Uint8Array(0), "utf-8"],
  ])("%s", (_, data, encoding) => {
    expect(chooseEncoding(data)).toEqual({ ok: true, value: encoding });
  });

  it.each([
    ["gbk", "gbk"],
    ["GB2312", "gbk"],
    [" utf8 ", "utf-8"],
    ["windows-1252", "windows-1252"],
  ])("the declared %s wins over the bytes", (label, encoding) => {
    expect(chooseEncoding(utf8("名称"), label)).toEqual({ ok: true, value: encoding });
  });

  it("a label that nobody knows is a failure", () => {
    expect(chooseEncoding(utf8("a"), "klingon")).toEqual({
      ok: false,
      error: { code: "encoding-unknown", subject: "klingon" },
    });
  });
});

describe("decoding", () => {
  it.each([
    ["utf-8", bytes([0xef, 0xbb, 0xbf], utf8("名称,滨江路"))],
    ["gb18030", bytes(GB_NAME)],
    ["utf-16le", bytes([0xff, 0xfe], utf16("名称,滨江路", true))],
    ["utf-16be", bytes([0xfe, 0xff], utf16("名称,滨江路", false))],
  ])("%s gives the text without its mark", (encoding, data) => {
    expect(textOf(data, encoding)).toBe("名称,滨江路");
  });

  it.each([0, 1, 2, 3])("a character across two slices stays whole (offset %i)", (offset) => {
    const text = `${"x".repeat(SLICE_BYTES - offset)}路${"名".repeat(9)}`;
    const pieces = [...decodeChunks(utf8(text), "utf-8")].map((piece) => piece.text);
    expect(pieces).toHaveLength(2);
    expect(pieces.join("") === text).toBe(true);
  });

  it.each<[string, (text: string) => Uint8Array, boolean]>([
    ["utf-8", utf8, true],
    ["utf-16le", (text) => utf16(text, true), false],
  ])("in %s a piece ends with a line where it can, and none is lost", (encoding, encode, endsWithLine) => {
    // 上 holds the byte of a line feed in UTF-16LE.
    const text = `${"上名,1\n".repeat(SLICE_BYTES / 8)}${"x".repeat(SLICE_BYTES + 7)}\n末`;
    const data = encode(text);
    const pieces = [...decodeChunks(data, encoding)];
    expect(pieces.map((piece) => piece.text).join("") === text).toBe(true);
    expect(pieces.at(-1)!.end).toBe(data.length);
    expect(pieces[0]!.text.endsWith("\n")).toBe(endsWithLine);
  });

  it("as a whole, and its beginning for looking", () => {
    expect(decodeWhole(utf8("名称"), "a.csv", "utf-8")).toEqual({ ok: true, value: "名称" });
    expect(peekText(utf8("名称"), 4)).toBe("名");
    expect(peekText(bytes(GB_NAME))).toBe("名称,滨江路");
  });
});
