/** Where the sites of a project stand that is being opened: seen before anything is known of their state. */
export interface PlacesRead {
  readonly sites: number;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  /** Gathered by the cells of a grid, a level for each zoom from 0 on; as far as they are few enough to be told. */
  readonly levels: readonly PlaceNodes[];
}

/** What the cells of one level hold, side by side. */
export interface PlaceNodes {
  /** WGS-84 degrees. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Sites of a cell. */
  readonly count: Uint32Array;
}
