import type { Notice } from "./notice.ts";

/** The notices with one more, the newest last; the same one is not shown twice. */
export function withNotice(notices: readonly Notice[], tone: Notice["tone"], what: Notice["what"]): readonly Notice[] {
  const same = JSON.stringify(what);
  if (notices.some((notice) => JSON.stringify(notice.what) === same)) return notices;
  const id = notices.reduce((most, notice) => Math.max(most, notice.id), 0) + 1;
  return [...notices, { id, tone, what }];
}
