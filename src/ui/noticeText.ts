import type { Failure } from "../core/result.ts";
import type { Notice } from "../state/store/notice.ts";
import { failureSentence, type LateWords, type Words } from "../words/wordsOf.ts";

/**
 * A notice as sentences, the first saying what is so; the words of failures may be still to come, or not to be had. What is said of
 * a basemap comes late (`desk/frame/BasemapNotice.tsx`).
 */
export function noticeText(
  words: Words,
  failures: LateWords["failures"] | null,
  { what }: { readonly what: Exclude<Notice["what"], { type: "basemap" }> },
): readonly [string, ...string[]] {
  const { notices } = words;
  const said = (failure: Failure): string =>
    failures === null ? `${failure.subject}: ${failure.code}` : failureSentence(failures, failure);
  switch (what.type) {
    case "failure":
    case "away":
      return [said(what.failure)];
    case "layers-failed":
      return [
        notices.layersFailed(what.layers.length),
        ...what.layers.map(({ title, failure }) => notices.layer(title, said(failure))),
      ];
    case "unknown-keys":
      return [notices.unknownKeys(what.keys.join(words.frame.comma))];
    case "context-lost":
      return [notices.contextLost];
    case "engine-restarted":
      return [notices.engineRestarted];
    case "remembered":
      return [notices.remembered(words.frame.list(what.titles))];
    case "not-kept":
      return [notices.notKept];
    case "picture-failed":
      return [what.why === "other" ? words.picture.failed.other(what.detail) : words.picture.failed[what.why]];
    case "link":
      return [notices.link(what.key, what.value)];
    case "link-misplaced":
      return [notices.linkMisplaced(what.key, what.value)];
    case "link-repeated":
      return [notices.linkRepeated(what.key, what.value)];
    case "link-absent":
      return [notices.linkAbsent(what.key, what.value)];
    case "update":
      return [notices.update];
    case "bug":
      return [notices.bug(what.message)];
  }
}
