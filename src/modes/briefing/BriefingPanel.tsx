import { useState } from "react";
import { FilterChips } from "../../desk/filters/FilterChips.tsx";
import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { FurnitureFields } from "./FurnitureFields.tsx";
import { KeptPages } from "./KeptPages.tsx";
import { PageFields } from "./PageFields.tsx";
import { PageFiles } from "./PageFiles.tsx";
import { PageStage } from "./PageStage.tsx";
import { usePages } from "./usePages.ts";
import "./briefing.css";

/** Pages that are put on the table: what they tell, on what, and how they come out; the page itself stands over the map. */
export function BriefingPanel({ onDownload }: Pick<PanelProps, "onDownload">) {
  const { words: desk } = useDesk();
  const laid = usePages();
  // Who comes with pages that are kept comes for them. What stands does not move while somebody works.
  const hasKept = useAppState((state) => (state.project?.project.briefing?.pages ?? []).length > 0);
  const [keptFirst] = useState(hasKept);
  return (
    <>
      <aside className="panel panel-briefing" aria-label={desk.frame.modes.briefing}>
        <div className="panel-top">
          <h2>{desk.frame.modes.briefing}</h2>
          <FilterChips />
        </div>
        <div className="panel-body briefing-body">
          {keptFirst ? <KeptPages onDownload={onDownload} /> : null}
          <PageFields />
          {keptFirst ? null : <KeptPages onDownload={onDownload} />}
          <FurnitureFields />
        </div>
        <PageFiles laid={laid} onDownload={onDownload} />
      </aside>
      <PageStage laid={laid} />
    </>
  );
}
