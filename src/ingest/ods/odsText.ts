import { type Attributes, attributeOf } from "../xml/readXml.ts";

/** More blanks than a cell can hold are an attack. */
const MOST_BLANKS = 32_767;

/** What a cell shows: its paragraphs, a line each; notes and drawings in it are none of its text. */
export class OdsText {
  private paragraphs: string[] = [];
  private isOpen = false;
  private mutedAt = 0;

  begin(): void {
    this.paragraphs = [];
    this.isOpen = false;
    this.mutedAt = 0;
  }

  /** A tag inside the cell; `depth` is 1 for what stands in the cell itself. */
  open(name: string, depth: number, attributes: () => Attributes): void {
    if (this.mutedAt > 0) return;
    if (depth === 1) {
      if (name === "p" || name === "h") {
        this.paragraphs.push("");
        this.isOpen = true;
      }
    } else if (!this.isOpen) return;
    else if (name === "s") {
      const count = Math.trunc(Number(attributeOf(attributes(), "c"))) || 1;
      this.put(" ".repeat(Math.max(1, Math.min(count, MOST_BLANKS))));
    } else if (name === "tab") this.put("\t");
    else if (name === "line-break") this.put("\n");
    else if (name === "ruby-text" || name === "annotation" || name === "frame") this.mutedAt = depth;
  }

  close(name: string, depth: number): void {
    if (this.mutedAt === depth) this.mutedAt = 0;
    if (depth === 1 && (name === "p" || name === "h")) this.isOpen = false;
  }

  add(piece: string): void {
    if (this.isOpen && this.mutedAt === 0) this.put(piece.replace(/[\t\r\n ]+/g, " "));
  }

  /** The whole text; null where the cell has no paragraph. */
  take(): string | null {
    return this.paragraphs.length === 0 ? null : this.paragraphs.join("\n");
  }

  private put(text: string): void {
    this.paragraphs[this.paragraphs.length - 1] += text;
  }
}
