import { hashedId } from "./personal.ts";

/** The keys of views as they stand in a project, in their order; null for what is no view. */
export function viewKeys(views: readonly unknown[]): readonly (string | null)[] {
  const met = new Map<string, number>();
  return views.map((view) => {
    const link = linkOfView(view);
    if (link === null) return null;
    const sum = hashedId(link);
    const count = (met.get(sum) ?? 0) + 1;
    met.set(sum, count);
    return count === 1 ? sum : `${sum}#${count}`;
  });
}

/** The link of a view as it stands in a project; null where there is none, and what stands there is no view. */
export function linkOfView(view: unknown): string | null {
  if (typeof view !== "object" || view === null) return null;
  const { link } = view as { readonly link?: unknown };
  return typeof link === "string" && link.trim() !== "" ? link : null;
}
