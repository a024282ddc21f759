import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import type { MakeFiles } from "./useMakeFiles.ts";

/** How far the pages are that are made, and what ends it. */
export function Making({ making }: { readonly making: NonNullable<MakeFiles["making"]> }) {
  const words = useLateWords("briefing");
  return (
    <>
      <progress max={making.of} value={making.done} aria-label={words.making(making.done, making.of)} />
      <Button onClick={making.stop}>{words.cancel}</Button>
    </>
  );
}
