import type { Failure } from "../../core/result.ts";

/** Does a failure say that the server, or what stands before it, does not answer? */
export const isOfTheWay = ({ code, detail = "" }: Failure): boolean =>
  code === "host-unreachable" || code === "host-silent" || /^HTTP 5\d\d$/.test(detail);
