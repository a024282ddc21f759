/** All sites of a project as columns, in file order. */
export interface SiteColumns {
  readonly count: number;
  /** Number of the layer in the project, and of the record in it. */
  readonly layer: Uint16Array;
  readonly record: Uint32Array;
  /** WGS-84 degrees; NaN = not on the map. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Index into the project's categories. */
  readonly category: Uint16Array;
  /** First day on which the site was checked or visited; ALWAYS, or NEVER. */
  readonly firstChecked: Int32Array;
  readonly suspended: Uint8Array;
  /** Its place was worked out between two known ones. */
  readonly approximate: Uint8Array;
  /** Key of the area the site lies in, as an index into a list of words; 0 is "". */
  readonly area: Uint32Array;
}

/** All hazards of a project as columns; the timeline is that of core/hazard.ts. */
export interface HazardColumns {
  readonly count: number;
  /** Number of the record set and of the record in it. */
  readonly set: Uint16Array;
  readonly record: Uint32Array;
  /** Number of the site; -1 when none was found. */
  readonly site: Int32Array;
  readonly exists: Int32Array;
  readonly inProgress: Int32Array;
  readonly awaitingReview: Int32Array;
  readonly closed: Int32Array;
  readonly due: Int32Array;
  readonly major: Uint8Array;
  /** Index into SUPERVISIONS. */
  readonly supervision: Uint8Array;
  /** Indexes into lists of words; 0 is "". */
  readonly type: Uint32Array;
  readonly department: Uint32Array;
  readonly source: Uint32Array;
  /** Number of a list of tags; 0 is none. */
  readonly tags: Uint32Array;
  readonly relapsed: Uint8Array;
  /** Days that tell when something last happened; NO_DAY where empty. */
  readonly updated: Int32Array;
  readonly started: Int32Array;
  readonly found: Int32Array;
  /** How many of the five elements 五要素 are given: 0 to 5. */
  readonly five: Uint8Array;
}

/** The hazards of site `s` are `hazards[start[s] .. start[s + 1])`. */
export interface HazardsBySite {
  readonly start: Uint32Array;
  readonly hazards: Uint32Array;
}

/** Gathers hazards under their sites, keeping their order. */
export function hazardsBySite(sites: number, site: Int32Array): HazardsBySite {
  const start = new Uint32Array(sites + 1);
  for (const owner of site) if (owner >= 0) start[owner + 1] = start[owner + 1]! + 1;
  for (let i = 0; i < sites; i++) start[i + 1] = start[i + 1]! + start[i]!;
  const cursor = start.slice(0, sites);
  const hazards = new Uint32Array(start[sites]!);
  for (let i = 0; i < site.length; i++) {
    const owner = site[i]!;
    if (owner < 0) continue;
    hazards[cursor[owner]!] = i;
    cursor[owner] = cursor[owner]! + 1;
  }
  return { start, hazards };
}
