import { zlibSync } from "fflate";

/** Points to an object of a PDF. */
export type PdfRef = number & { readonly pdf: unique symbol };

/** The objects of a PDF while it is written, and the file in the end; the same objects give the same bytes. */
export class PdfFile {
  private readonly objects: (readonly Uint8Array[] | null)[] = [];

  /** A place for an object that others point to before it is written. */
  reserve(): PdfRef {
    return this.objects.push(null) as PdfRef;
  }

  /** Writes an object, text of PDF syntax in Latin letters. */
  write(body: string, ref = this.reserve()): PdfRef {
    this.objects[ref - 1] = [latin(body)];
    return ref;
  }

  /** Writes a stream. `entries` are those of its dictionary without the length; packed unless they name a filter. */
  stream(entries: string, content: Uint8Array): PdfRef {
    const isPacked = entries.includes("/Filter");
    const bytes = isPacked ? content : zlibSync(content);
    const filter = isPacked ? "" : " /Filter /FlateDecode";
    const ref = this.reserve();
    this.objects[ref - 1] = [
      latin(`<< ${entries}${filter} /Length ${bytes.length} >>\nstream\n`),
      bytes,
      latin("\nendstream"),
    ];
    return ref;
  }

  /** The whole file. */
  bytes(root: PdfRef, info: PdfRef): Uint8Array {
    // Four bytes beyond ASCII tell whoever carries the file that it is no text.
    const parts: Uint8Array[] = [latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")];
    let at = parts[0]!.length;
    const add = (part: Uint8Array): void => {
      parts.push(part);
      at += part.length;
    };
    const starts = this.objects.map((content, i) => {
      if (content === null) throw new Error(`object ${i + 1} of the PDF was never written`);
      const start = at;
      add(latin(`${i + 1} 0 obj\n`));
      content.forEach(add);
      add(latin("\nendobj\n"));
      return start;
    });
    const table = at;
    const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`);
    add(latin(`xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${rows.join("")}`));
    add(latin(`trailer\n<< /Size ${starts.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\n`));
    add(latin(`startxref\n${table}\n%%EOF\n`));
    return joined(parts, at);
  }
}

/** How an object is pointed to. */
export const pointer = (ref: PdfRef): string => `${ref} 0 R`;

/** A text that people read, in any script. */
export const pdfText = (text: string): string => `<FEFF${utf16(text)}>`;

/** The UTF-16 units of a text as hexadecimal digits. */
export const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hex4(text.charCodeAt(i))).join("");

export const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, "0");

/** A number as short as a thousandth allows. */
export function pdfNumber(value: number): string {
  const text = value.toFixed(3).replace(/\.?0+$/, "");
  return text === "-0" || text === "" ? "0" : text;
}

/** Characters up to U+00FF as bytes. */
export const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
