import { ICON_PATHS, type IconName } from "../icons/iconPaths.ts";
import { rem } from "./useDeskScale.ts";

/** An icon of the desk, `size` pixels at its own scale, in the colour of the text around it; says nothing to a screen reader. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return <Stroked d={ICON_PATHS[name]} size={size} />;
}

/** Strokes on a grid of 20. */
export function Stroked({ d, size }: { readonly d: string; readonly size: number }) {
  return (
    <svg className="icon" width={rem(size)} height={rem(size)} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}
