import type { AskedOnDay, NodeRef } from "./asked.ts";
import type { SitePage } from "./cardAnswer.ts";
import type { MapViewAnswer } from "./mapView.ts";
import type { RingsAsked } from "./venueReport.ts";
import type { WaterOnMap } from "./waterPages.ts";

/** What the map asks, and what is asked of a node of it: by the same parts of the sites. */
export interface MapQuestions {
  mapView: {
    /** With `rings` only what lies in them is gathered, and what does not is told as `beyond`; with `water` what nothing reaches, and what something does. `spacing`: the least CSS pixels from the middle of one donut to the next; without it they only do not touch. With `apart` as for a wall: only what wants to be seen stands on the map, each by itself as long as it is no more than so many in all; of the rest areas say how many are in them. */
    ask: AskedOnDay & {
      readonly bbox: readonly [number, number, number, number];
      readonly zoom: number;
      readonly spacing?: number;
      readonly rings?: RingsAsked;
      readonly water?: WaterOnMap;
      readonly apart?: number;
    };
    answer: MapViewAnswer;
  };
  /** The sites of a node, worst first. */
  clusterSites: {
    ask: AskedOnDay & {
      readonly node: NodeRef;
      readonly rings?: RingsAsked;
      readonly water?: WaterOnMap;
      readonly offset: number;
      readonly limit: number;
    };
    answer: SitePage;
  };
  /** The zoom at which a node falls apart, null when it never does (several sites at one place); no answer for one that is gone. */
  opensAt: {
    ask: AskedOnDay & {
      readonly node: NodeRef;
      readonly spacing?: number;
      readonly rings?: RingsAsked;
      readonly water?: WaterOnMap;
    };
    answer: { readonly zoom: number | null; readonly centre: readonly [number, number] } | null;
  };
}
