import { showPanel } from "../../state/actions/choose.ts";
import type { LayerReport } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { grouped } from "../../words/parts/numbers.ts";

const NONE: readonly LayerReport[] = [];

/** The layers with what became of their rows; the report tells the rest. */
export function LayerRows() {
  const { app, words } = useDesk();
  const layers = useAppState((state) => state.project?.layers ?? NONE);
  return (
    <Section
      title={words.overview.layers}
      aside={
        <Button look="quiet" onClick={() => showPanel(app, "import")}>
          {words.overview.report}
        </Button>
      }
    >
      <ul className="layer-rows">
        {layers.map((layer) => (
          <LayerRow key={layer.id} layer={layer} />
        ))}
      </ul>
    </Section>
  );
}

function LayerRow({ layer }: { readonly layer: LayerReport }) {
  const { words } = useDesk();
  const remarks = [
    layer.error === undefined ? "" : words.overview.layerFailed,
    layer.rejected > 0 ? words.overview.layerRejected(layer.rejected) : "",
    layer.repaired > 0 ? words.overview.layerRepaired(layer.repaired) : "",
    layer.dataDate === undefined ? "" : words.overview.dataDate(layer.dataDate),
  ].filter((remark) => remark !== "");
  return (
    <li className="layer-row">
      <span className="layer-title">
        {layer.error === undefined ? null : <Icon name="error" size={16} />}
        {layer.title}
      </span>
      <span className="figure">{layer.error === undefined || layer.records > 0 ? grouped(layer.records) : ""}</span>
      {remarks.length === 0 ? null : <span className="layer-remarks">{words.frame.list(remarks)}</span>}
    </li>
  );
}
