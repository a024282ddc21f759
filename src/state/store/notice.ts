import type { BasemapFault } from "../../core/basemapFault.ts";
import type { Failure } from "../../core/result.ts";

/** Something the user should know; `words/` turns it into a sentence. */
export interface Notice {
  readonly id: number;
  readonly tone: "error" | "warning" | "news";
  readonly what: /** Away: the server is, and what this machine kept of its files stands in for them. */
    | { readonly type: "failure" | "away"; readonly failure: Failure }
    | {
        readonly type: "layers-failed";
        readonly layers: readonly { readonly title: string; readonly failure: Failure }[];
      }
    | { readonly type: "unknown-keys"; readonly keys: readonly string[] }
    /** The basemap does not come. */
    | { readonly type: "basemap"; readonly fault: BasemapFault }
    | { readonly type: "context-lost" }
    /** The engine's worker died; another stands in its place. */
    | { readonly type: "engine-restarted" }
    /** Ledgers were read as files of their shape were read before. */
    | { readonly type: "remembered"; readonly titles: readonly string[] }
    /** This machine does not let the open project be kept, or has no room for it. */
    | { readonly type: "not-kept" }
    | {
        readonly type: "picture-failed";
        readonly why: "no-webgl" | "context-lost" | "other";
        readonly detail: string;
      }
    /** A value of a link that was dropped: not understood, a second one of its key, or nothing that the project has. */
    | {
        readonly type: "link" | "link-repeated" | "link-misplaced" | "link-absent";
        readonly key: string;
        readonly value: string;
      }
    /** A newer version of the app is ready, and comes when the page is loaded again. */
    | { readonly type: "update" }
    | { readonly type: "bug"; readonly message: string };
}
