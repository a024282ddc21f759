import { useEffect, useState } from "react";
import { redactText } from "../../core/personal.ts";
import { linkOfPatrol } from "../../state/selectors/linkOfPatrol.ts";
import { useAppState } from "../../ui/desk.tsx";
import { addressOf } from "../briefing/addressOf.ts";

/** An address as a square of squares that a phone reads: rows of what is dark, its white edge with it. */
export type LinkCode = readonly (readonly boolean[])[];

/** Modules of white around the code, without which readers do not find it (ISO/IEC 18004). */
const QUIET = 4;
/** More than this is a square too fine for a phone in the rain. */
const MOST_CHARACTERS = 400;

/** The code of the link of this patrol; null where there is none, and before it is made: paper cannot wait for it. */
export function useLinkCode(): LinkCode | null {
  const link = useAppState(linkOfPatrol);
  const [code, setCode] = useState<LinkCode | null>(null);
  const said = link === null ? "" : addressOf(link);
  useEffect(() => {
    setCode(null);
    // What a link would tell of somebody does not go round on paper.
    if (said === "" || redactText(said) !== said) return;
    const address = `${location.origin}${location.pathname}${location.search}#${link}`;
    if (address.length > MOST_CHARACTERS) return;
    let isWanted = true;
    void import("qr").then(({ default: encodeQR }) => {
      if (isWanted) setCode(encodeQR(address, "raw", { border: QUIET, ecc: "medium" }));
    });
    return () => {
      isWanted = false;
    };
  }, [said, link]);
  return code;
}
