import type { LinkCode } from "./useLinkCode.ts";

/** The code of a link, in the ink of the paper. */
export function LinkCodeMark({ code, label }: { readonly code: LinkCode; readonly label: string }) {
  const side = code.length;
  const path = code.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <figure className="patrol-sheet-code">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
        <rect width={side} height={side} />
        <path d={path} />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
