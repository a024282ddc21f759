/** Why no pictures of a basemap come, and from which host. */
export interface BasemapFault {
  readonly why: /** Nobody answers, the page's policy forbids it, or the server lets no other page read its pictures. */
    | "unreachable"
    /** It took longer than can be waited for. */
    | "silent"
    /** It answers with an error; detail: its number. */
    | "refused"
    /** What comes is no picture; detail: what it begins with, or `HTML`. */
    | "not-pictures"
    /** Everything that was asked for is missing. */
    | "missing"
    /** A key is wrong, has been used too often today, or is not for this site; detail: the server's own words. */
    | "key-wrong"
    | "key-spent"
    | "key-elsewhere";
  readonly host: string;
  readonly detail: string;
}
