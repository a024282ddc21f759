import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Is the page being laid out for paper? What is only for paper stands there then, and no longer. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(() => matchMedia("print").matches);
  useEffect(() => {
    const paper = matchMedia("print");
    // The browser lays the pages out as soon as it has told: there is no later moment.
    const begin = () => flushSync(() => setPrinting(true));
    const follow = () => (paper.matches ? begin() : setPrinting(false));
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", follow);
    paper.addEventListener("change", follow);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", follow);
      paper.removeEventListener("change", follow);
    };
  }, []);
  return isPrinting;
}
