/** Why a basemap is not shown, and from which host or file it would come. */
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
    /** It does not answer, and what this machine has kept of it stands in. */
    | "kept"
    /** A server of the office's own sends on to another that is not; detail: which. */
    | "sent-on"
    /** A key is wrong, has been used too often today, or is not for this site; detail: the server's own words. */
    | "key-wrong"
    | "key-spent"
    | "key-elsewhere"
    /** An archive that is not there (detail: the server's number), has no bytes, or is none (detail: what it begins with, or `HTML`). */
    | "archive-missing"
    | "archive-empty"
    | "archive-foreign"
    /** It is of a version that is not known; detail: which. */
    | "archive-newer"
    /** Its pieces do not fit together; detail: what was found. */
    | "archive-broken"
    /** Its server gives it out as a whole only, and it is too large for that. */
    | "archive-unranged"
    /** Its tiles are of a kind that is not drawn (detail: which), or named in a way that is not known (detail: how). */
    | "archive-kind"
    | "archive-schema"
    /** What came is no list of a WMTS's layers, or no style. */
    | "not-wmts"
    | "not-style"
    /** Something of a style cannot be drawn; detail: what. */
    | "style-fault"
    /** The service has no such layer, or none of its sets of tiles lies on Web Mercator; detail: what it has. */
    | "wmts-layer"
    | "wmts-matrix";
  /** Or the name of the file. */
  readonly host: string;
  readonly detail: string;
}
