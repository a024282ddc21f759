import type { BasemapFault } from "../../core/basemapFault.ts";
import { LongText } from "../../ui/parts/LongText.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";

/** Why the basemap is not there; its words come with it. */
export function BasemapNotice({ fault }: { readonly fault: BasemapFault }) {
  const { faults } = useLateWords("ground");
  return <LongText text={faults[fault.why](fault)} />;
}
