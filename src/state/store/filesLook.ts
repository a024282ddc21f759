import type { FileSeen, OpenedProject } from "../../contract/contract.ts";
import type { Failure } from "../../core/result.ts";

/** What looking at a file of the open project has come to; instants are milliseconds since 1970. */
export interface FileLook {
  readonly file: string;
  /** The layers that are read from it; none of the project's own files. */
  readonly titles: readonly string[];
  /** Of the last look. */
  readonly at: number;
  /** Of the last look at which it could be read; null for none. */
  readonly good: number | null;
  /** Of the last look that found another content. */
  readonly changed: number | null;
  /** Of the first look since which it cannot be read; null when it can. */
  readonly failing: number | null;
  /** Why it cannot, or why it could not the last time. */
  readonly why: Failure | null;
  /** Looks that failed one after another. */
  readonly misses: number;
}

/** What looking at the files of a project that came from a server has come to. */
export interface FilesLook {
  /** Of the last look that was over. */
  readonly at: number;
  /** Of the last look when all could be read that could be once; null for none. */
  readonly good: number | null;
  /** Of the last look that brought anything new. */
  readonly changed: number | null;
  /** Since when something cannot be read, once a second look has said so too; null when all can. */
  readonly failing: number | null;
  readonly files: readonly FileLook[];
  /** Minutes that this machine's clock is ahead of the server's. */
  readonly ahead: number;
}

/** Minutes that the machine's clock may differ from the server's before it is worth a word. */
export const CLOCK_TOLERANCE = 5;

/** One look may miss by chance; two are an alarm. */
export const MISSES_TO_SAY = 2;

export const isFailing = ({ failing, misses }: FileLook): boolean => failing !== null && misses >= MISSES_TO_SAY;

const NEVER: FilesLook = { at: 0, good: null, changed: null, failing: null, files: [], ahead: 0 };

/** After a look at a file. One that has changed is well for now: what is read of it will say. */
export function looked(look: FilesLook | null, number: number, seen: FileSeen, at: number): FilesLook {
  const last = (look ?? NEVER).files[number];
  const before = last?.file === seen.file ? last : null;
  const isGone = seen.is === "unread";
  const file: FileLook = {
    file: seen.file,
    titles: seen.titles,
    at,
    good: seen.failure === undefined ? at : (before?.good ?? null),
    changed: before?.changed ?? null,
    failing: isGone ? (before?.failing ?? at) : null,
    why: seen.failure ?? before?.why ?? null,
    misses: isGone ? (before?.misses ?? 0) + 1 : 0,
  };
  // What a changed file turns out to be is found when it is read: until then it stands as it stood.
  const shown: FileLook =
    seen.is === "changed" && before !== null
      ? { ...file, good: before.good, failing: before.failing, misses: before.misses }
      : file;
  const ahead = seen.serverMinutes === null ? (look?.ahead ?? 0) : Math.round(at / 60_000) - seen.serverMinutes;
  const files = (look ?? NEVER).files.slice(0, seen.files);
  files[number] = shown;
  return summed({ ...(look ?? NEVER), ahead }, files, at);
}

/** There are no more files than so many. */
export const onlyFirst = (look: FilesLook, count: number): FilesLook => ({
  ...look,
  files: look.files.slice(0, count),
});

/** After the project was read again because these files had changed, by their numbers; null where that failed as a whole. */
export function renewed(
  look: FilesLook,
  numbers: ReadonlySet<number>,
  { project, failure, isNew }: { project: OpenedProject | null; failure: Failure | null; isNew: boolean },
  at: number,
): FilesLook {
  const kept = project === null ? [] : keptFailures(project);
  const files = look.files.map((file, number) => {
    const why = kept.find(({ subject }) => isOf(subject, file.file)) ?? (numbers.has(number) ? failure : null);
    if (why !== null)
      return numbers.has(number)
        ? { ...file, failing: file.failing ?? at, misses: file.misses + 1, why }
        : { ...file, failing: file.failing ?? at, misses: Math.max(1, file.misses), why };
    return numbers.has(number) ? { ...file, good: at, changed: at, failing: null, misses: 0 } : file;
  });
  return summed({ ...look, changed: isNew ? at : look.changed }, files, at);
}

/** What of a project stands as it was because its file has turned bad. */
export const keptFailures = ({ layers, kept = [] }: OpenedProject): readonly Failure[] => [
  ...kept,
  ...layers.flatMap(({ error, isKept }) => (isKept === true && error !== undefined ? [error] : [])),
];

/** A failure names project.json by its whole address. */
const isOf = (subject: string, file: string): boolean => subject === file || subject.endsWith(`/${file}`);

function summed(look: FilesLook, files: readonly FileLook[], at: number): FilesLook {
  const failing = files.flatMap((file) => (file !== undefined && isFailing(file) ? [file.failing ?? at] : []));
  const isGood = files.every((file) => file?.failing == null);
  return {
    ...look,
    files,
    at,
    good: isGood ? at : look.good,
    failing: failing.length === 0 ? null : Math.min(...failing),
  };
}
