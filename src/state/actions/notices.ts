import type { App } from "../app.ts";
import type { Notice } from "../store/notice.ts";
import { withNotice } from "../store/notices.ts";

/** Adds a notice; the same one is not shown twice. */
export function addNotice(app: App, tone: Notice["tone"], what: Notice["what"]): void {
  app.store.setState(({ notices }) => ({ notices: withNotice(notices, tone, what) }));
}

export function dismissNotice(app: App, id: number): void {
  app.store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** What is told of a link. */
export const LINK_NOTICES = ["link", "link-repeated", "link-misplaced", "link-absent"] as const;

/** Drops notices of the named types, when what they were about is over. */
export function dropNotices(app: App, types: readonly Notice["what"]["type"][]): void {
  app.store.setState(({ notices }) => ({ notices: notices.filter(({ what }) => !types.includes(what.type)) }));
}
