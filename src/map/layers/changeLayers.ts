import type { LayersList } from "@deck.gl/core";
import { GROUND, INK } from "../../core/statusStyle.ts";
import type { Scene, SceneChange } from "../../scene/parts/scene.ts";
import { rgba } from "./colour.ts";
import { IconLayer, LineLayer, ScatterplotLayer } from "./flatLayers.ts";
import { MARK_BOX, markAtlas } from "./markAtlas.ts";

/** Share of a site's mark; CSS pixels up and to the right of it, so that its status stays to be seen. */
const SIZE = 0.62;
const BESIDE = 11;
const LINE = 2;
const OLD_PLACE = 5;

const flat = { parameters: { depthCompare: "always", depthWriteEnabled: false } } as const;

/** Signs of changes beside the marks; what moved has a line from where it stood, under them. */
export function changeLayers({ changes, theme, scale }: Scene): { under: LayersList; over: LayersList } {
  const { sheet, places } = markAtlas(theme);
  const moved = movedOf(changes);
  const line = (id: string, colour: [number, number, number, number], width: number) =>
    new LineLayer<Moved>({
      id,
      data: moved as Moved[],
      getSourcePosition: ({ was }) => [was[0], was[1]],
      getTargetPosition: ({ lng, lat }) => [lng, lat],
      getColor: colour,
      getWidth: width * scale,
      widthUnits: "pixels",
      pickable: false,
      updateTriggers: { getColor: theme, getWidth: scale },
      ...flat,
    });
  return {
    under: [
      line("moved-casing", rgba(GROUND[theme], 200), LINE + 3),
      line("moved-line", rgba(INK[theme], 255), LINE),
      new ScatterplotLayer<Moved>({
        id: "moved-from",
        data: moved as Moved[],
        getPosition: ({ was }) => [was[0], was[1]],
        getRadius: OLD_PLACE * scale,
        radiusUnits: "pixels",
        stroked: true,
        getFillColor: rgba(GROUND[theme], 255),
        getLineColor: rgba(INK[theme], 255),
        getLineWidth: LINE * scale,
        lineWidthUnits: "pixels",
        pickable: false,
        updateTriggers: { getFillColor: theme, getLineColor: theme, getLineWidth: scale, getRadius: scale },
        ...flat,
      }),
    ],
    over: [
      new IconLayer<SceneChange>({
        id: "changes",
        data: changes as SceneChange[],
        iconAtlas: sheet as unknown as string,
        iconMapping: places as Record<string, (typeof places)[string]>,
        getIcon: ({ sign }) => sign,
        getPosition: ({ lng, lat }) => [lng, lat],
        getSize: MARK_BOX * SIZE,
        // Nothing stands any more where it would be beside.
        getPixelOffset: ({ sign }) => (sign === "change-gone" ? [0, 0] : [BESIDE * scale, -BESIDE * scale]),
        sizeUnits: "pixels",
        sizeScale: scale,
        pickable: false,
        updateTriggers: { getPixelOffset: scale },
        ...flat,
      }),
    ],
  };
}

type Moved = SceneChange & { readonly was: readonly [number, number] };

let last: { readonly changes: Scene["changes"]; readonly moved: readonly Moved[] } | null = null;

/** The same changes upload nothing anew. */
function movedOf(changes: Scene["changes"]): readonly Moved[] {
  if (last?.changes !== changes)
    last = { changes, moved: changes.filter((change): change is Moved => change.was !== null) };
  return last.moved;
}
