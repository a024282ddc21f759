import { categoryPath } from "../../scene/parts/categoryPaths.ts";
import { Stroked } from "./Icon.tsx";

/** The pictogram of a category of sites; apart from the icons of the desk, which come with the shell. */
export function CategoryIcon({ category, size = 20 }: { readonly category: string; readonly size?: number }) {
  return <Stroked d={categoryPath(category)} size={size} />;
}
