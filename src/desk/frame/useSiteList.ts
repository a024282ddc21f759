import { useEffect, useState } from "react";
import type { SiteList } from "../../state/actions/loadPages.ts";
import { select } from "../../state/actions/select.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";

/** The list that is open in the drawer; a cluster that cannot be opened becomes one, and a new project ends it. */
export function useSiteList() {
  const { app } = useDesk();
  const selection = useAppState((state) => state.selection);
  const generation = useAppState((state) => state.generation);
  const [list, setList] = useState<SiteList | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: nodes belong to the project they came from.
  useEffect(() => setList(null), [generation]);
  useEffect(() => {
    if (selection?.type === "node") setList({ type: "node", node: selection.node });
  }, [selection]);
  return {
    list,
    openList: (next: SiteList) => {
      select(app, null);
      setList(next);
    },
    closeList: () => setList(null),
  };
}
