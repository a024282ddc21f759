/** What a wall writes down of itself. */
export const LOG_CODES = [
  "opened",
  "files-new",
  "files-lost",
  "files-back",
  "network-gone",
  "network-back",
  "graphics-lost",
  "graphics-back",
  "no-graphics",
  "worker-restarted",
  "clock-back",
  "stood-still",
  "clock-wrong",
  "unseen",
  "not-kept",
  "not-awake",
  "reload",
  "bug",
] as const;
export type LogCode = (typeof LOG_CODES)[number];

/** An entry; instants are milliseconds since 1970. */
export interface LogEntry {
  readonly code: LogCode;
  /** Figures and codes; never a name of a file, a person or a place. */
  readonly detail: string;
  /** When it was so first, and last, where it was so several times one after another. */
  readonly first: number;
  readonly last: number;
  readonly times: number;
}

export const MOST_ENTRIES = 200;

const isSame = (entry: LogEntry | undefined, code: LogCode, detail: string): boolean =>
  entry?.code === code && entry.detail === detail;

/**
 * The log with one more entry, the newest last. What is so again, or goes to and fro between two entries, is counted in its
 * entry: a server that comes and goes all night leaves the log its weeks.
 */
export function withEntry(log: readonly LogEntry[], code: LogCode, detail: string, at: number): readonly LogEntry[] {
  const again = [log.length - 1, log.length - 2].find((number) => isSame(log[number], code, detail));
  if (again === undefined) return [...log, { code, detail, first: at, last: at, times: 1 }].slice(-MOST_ENTRIES);
  const entry = log[again]!;
  return log.with(again, { ...entry, last: at, times: entry.times + 1 });
}

/** A log as it is kept, a line an entry. */
export const writeLog = (log: readonly LogEntry[]): string =>
  log.map(({ first, last, times, code, detail }) => [first, last, times, code, detail].join("\t")).join("\n");

/** What was kept; a line that is none is left out. */
export function readLog(text: string | null): readonly LogEntry[] {
  const lines = (text ?? "").split("\n").flatMap((line) => {
    const [first, last, times, code, detail = ""] = line.split("\t");
    const known = LOG_CODES.find((one) => one === code);
    const numbers = [first, last, times].map(Number);
    if (known === undefined || !numbers.every(Number.isSafeInteger)) return [];
    return [{ code: known, detail, first: numbers[0]!, last: numbers[1]!, times: numbers[2]! }];
  });
  return lines.slice(-MOST_ENTRIES);
}

/** Of a bug as much as tells nobody and nothing of the office: no names of files, no Chinese words, no numbers of persons. */
export const bugDetail = (message: string): string =>
  message
    .replace(/[^\u0020-\u007e]+/gu, "~")
    .replace(/\S+\.[A-Za-z]\w{1,7}\b/g, "~")
    .replace(/\d{5,}/g, "~")
    .slice(0, 120);
