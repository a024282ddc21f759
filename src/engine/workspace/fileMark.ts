import { contentSum } from "../../ingest/files/contentSum.ts";

/** What is kept of a file on a server to know it again: what the server calls this version of it, and its bytes in short. */
export interface FileMark {
  readonly etag: string | null;
  /** As the server writes the time of its last change. */
  readonly modified: string | null;
  readonly length: number;
  /** Its last byte ends a line. */
  readonly endsLine: boolean;
  readonly sum: string;
}

/** What a server says of the version that it gives. */
export type Validators = Pick<FileMark, "etag" | "modified">;

export const validatorsOf = (response: Response): Validators => ({
  etag: response.headers?.get("etag") ?? null,
  modified: response.headers?.get("last-modified") ?? null,
});

const LINE_BREAK = 10;

export const markOf = (bytes: Uint8Array, { etag, modified }: Validators): FileMark => ({
  etag,
  modified,
  length: bytes.length,
  endsLine: bytes.at(-1) === LINE_BREAK,
  sum: contentSum(bytes),
});

/** A mark as a fingerprint, and back; null of what is none. */
export const markText = ({ etag, modified, length, endsLine, sum }: FileMark): string =>
  JSON.stringify([etag, modified, length, endsLine, sum]);

export function readMark(text: string): FileMark | null {
  if (!text.startsWith("[")) return null;
  const [etag, modified, length, endsLine, sum] = JSON.parse(text) as [
    string | null,
    string | null,
    number,
    boolean,
    string,
  ];
  return { etag, modified, length, endsLine, sum };
}
