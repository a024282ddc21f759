import type { LayersList } from "@deck.gl/core";
import type { Scene } from "../../scene/parts/scene.ts";
import { IconLayer } from "./flatLayers.ts";
import { PIN } from "./pinRoom.ts";
import { numberAtlas } from "./routeAtlas.ts";

interface Pin {
  readonly number: number;
  readonly at: [number, number];
  /** CSS pixels to the side, where several stand in one place. */
  readonly aside: number;
}

let last: { readonly numbers: Scene["numbers"]; readonly pins: readonly Pin[] } | null = null;

/** The numbers of a list where its rows stand, over everything else; those of one place beside one another. */
export function numberLayers({ numbers, theme, scale }: Scene): LayersList {
  if (numbers.length === 0) return [];
  if (last?.numbers !== numbers) last = { numbers, pins: pinsOf(numbers) };
  const { sheet, places } = numberAtlas(theme, Math.max(...numbers.map(({ number }) => number)));
  return [
    new IconLayer<Pin>({
      id: "numbers",
      data: last.pins as Pin[],
      iconAtlas: sheet as unknown as string,
      iconMapping: places,
      getIcon: ({ number }) => `number-${number}`,
      getPosition: ({ at }) => at,
      getSize: PIN.height * scale,
      getPixelOffset: ({ aside }) => [aside * scale, 0],
      sizeUnits: "pixels",
      pickable: false,
      updateTriggers: { getPixelOffset: scale },
      parameters: { depthCompare: "always", depthWriteEnabled: false },
    }),
  ];
}

function pinsOf(numbers: Scene["numbers"]): readonly Pin[] {
  const here = (one: Scene["numbers"][number]) => numbers.filter(({ lng, lat }) => lng === one.lng && lat === one.lat);
  return numbers.map((one) => {
    const all = here(one);
    return {
      number: one.number,
      at: [one.lng, one.lat],
      aside: (all.indexOf(one) - (all.length - 1) / 2) * PIN.disc,
    };
  });
}
