import type { RingsAsked, WaterOnMap } from "../../contract/contract.ts";
import type { AppState } from "../store/state.ts";
import { ringsOnMap } from "./holidayQueries.ts";
import { waterOnMap } from "./waterQueries.ts";

/** By what the map parts the sites that it gathers: by rings, by what water or forces reach, or by nothing. */
export const partsOnMap = (state: AppState): { readonly rings?: RingsAsked; readonly water?: WaterOnMap } => ({
  ...ringsOnMap(state),
  ...waterOnMap(state),
});
