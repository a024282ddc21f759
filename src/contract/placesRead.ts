/** Where the sites of a project stand that is being opened: seen before anything is known of their state. */
export interface PlacesRead {
  readonly sites: number;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  /** The nodes of the cluster tree by level, from 0 on; as far as there are few enough of them to be told. */
  readonly levels: readonly PlaceNodes[];
}

/** Nodes of one level, side by side. */
export interface PlaceNodes {
  /** WGS-84 degrees. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Sites of a node. */
  readonly count: Uint32Array;
}
