import type { AskedOnDay } from "../../contract/contract.ts";
import type { Bounds } from "../../core/bounds.ts";
import type { Ref } from "../../core/ref.ts";
import type { HazardRow } from "../answers.ts";
import type { App } from "../app.ts";
import { chosenRings } from "../queries/holidayQueries.ts";
import { questionOnDay } from "../queries/questionOnDay.ts";
import { ringsBounds } from "../selectors/ringsBounds.ts";
import type { AppState } from "../store/state.ts";

/** What one page, or the pages that it flows on to, is about. */
export type PageSubject =
  | { readonly type: "all" }
  | { readonly type: "venue"; readonly ref: Ref }
  | { readonly type: "area"; readonly name: string }
  /** A site with the hazards of it that are told. */
  | { readonly type: "site"; readonly ref: Ref; readonly rows: readonly HazardRow[] };

/** Sites of an area that its map is made to hold: more than any community has. */
const MOST_SITES = 10_000;
/** Degrees around a site that stands alone on its map: some 350 m. */
const AROUND_SITE = 0.0035;

/** The degrees that the map of a subject is to hold; null where nothing of it is placed. */
export async function pageBounds({ queries }: App, state: AppState, subject: PageSubject): Promise<Bounds | null> {
  if (subject.type === "site") {
    const [row] = subject.rows;
    return row?.place == null ? null : around(row.place);
  }
  if (state.mode === "holiday") {
    const rings = await queries.ask("rings", { ...chosenRings(state), filter: {} });
    const bounds = ringsBounds(rings?.answer ?? []);
    if (bounds !== null) return bounds;
  }
  if (subject.type === "area") {
    const asked: AskedOnDay & { offset: number; limit: number } = {
      ...questionOnDay(state),
      offset: 0,
      limit: MOST_SITES,
    };
    const sites = await queries.ask("sites", asked);
    const places = (sites?.answer.rows ?? []).flatMap(({ place }) => (place === null ? [] : [around(place)]));
    if (places.length > 0) return united(places);
  }
  const own = state.project?.bounds ?? null;
  if (own === null) return null;
  const [west, south, east, north] = own;
  return { west, south, east, north };
}

const around = ([lng, lat]: readonly [number, number]): Bounds => ({
  west: lng - AROUND_SITE,
  east: lng + AROUND_SITE,
  south: lat - AROUND_SITE,
  north: lat + AROUND_SITE,
});

function united(boxes: readonly Bounds[]): Bounds {
  return boxes.reduce((all, one) => ({
    west: Math.min(all.west, one.west),
    south: Math.min(all.south, one.south),
    east: Math.max(all.east, one.east),
    north: Math.max(all.north, one.north),
  }));
}
