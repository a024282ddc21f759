import { lngSpans } from "../../../analysis/clusters/longitudeWrap.ts";
import { streetName } from "../../../analysis/ground/streetName.ts";
import { medianPlace } from "../../../analysis/proposals/middlePlace.ts";
import { plainWords } from "../../../analysis/proposals/plainAddress.ts";
import type { Contract, GroundName } from "../../../contract/contract.ts";
import { mercatorX, mercatorY } from "../../../core/mercator.ts";
import { remembering } from "../../../core/remembered.ts";
import { type LayerRecords, textOf } from "../../../ingest/records/records.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { isWithheld } from "../../privacy/households.ts";

type Ask = Contract["groundNames"]["ask"];

/** Degrees of a square in which a street is named once: some 600 m. */
const SQUARE = 0.006;
/** The places of the tree are whole numbers of some centimetres; in degrees. */
const ROUNDED = 1e-6;
/** Sites of one square that must name a street. */
export const FEWEST = 2;
/** Sites in view that are read for their streets; more are a carpet in which no name has room. */
const MOST_SITES = 6000;

/** A street as an address has it, and in plain words, in which all that write it otherwise agree. */
interface Street {
  readonly name: string;
  readonly plain: string;
}

/** The streets that the addresses of a view name, one a square, in the middle of their sites; whole squares, so that a pan moves no name. */
export function streetsIn(index: ProjectIndex, { bbox, personal }: Ask): readonly GroundName[] {
  const { sites } = index;
  const found = sitesInSquares(index, bbox);
  if (found.length > MOST_SITES) return [];
  const streets = new Map<string, { readonly name: string; readonly sites: number[] }>();
  for (const site of found) {
    // A household's address is not read where it may not be told.
    const street = isWithheld(index, site, personal) ? null : streetOf(index, site);
    if (street === null) continue;
    const key = `${squareOf(sites.lng[site]!)} ${squareOf(sites.lat[site]!)} ${street.plain}`;
    const known = streets.get(key);
    if (known === undefined) streets.set(key, { name: street.name, sites: [site] });
    else known.sites.push(site);
  }
  return [...streets.values()].flatMap(({ name, sites: at }): GroundName[] => {
    if (at.length < FEWEST) return [];
    const [lng, lat] = medianPlace(at, sites.lng, sites.lat);
    return [{ name, lng, lat, kind: "street", sites: at.length }];
  });
}

const squareOf = (degrees: number): number => Math.floor(degrees / SQUARE);

/** The placed sites in the squares that a box of degrees touches, in the order of the ledgers. */
function sitesInSquares({ tree, clusterOrder }: ProjectIndex, [west, south, east, north]: Ask["bbox"]): number[] {
  const { within, start } = tree.level(tree.options.maxZoom + 1);
  const { site, lng, lat } = clusterOrder;
  const found: number[] = [];
  const [bottom, top] = [squareOf(south), squareOf(north)];
  const below = Math.max(-90, bottom * SQUARE - ROUNDED);
  const above = Math.min(90, (top + 1) * SQUARE + ROUNDED);
  for (const [from, to] of lngSpans(west, east)) {
    const [left, right] = [squareOf(from), squareOf(to)];
    const [minX, maxX] = [mercatorX(left * SQUARE - ROUNDED), mercatorX((right + 1) * SQUARE + ROUNDED)];
    for (const node of within(minX, mercatorY(above), maxX, mercatorY(below))) {
      const leaf = start[node]!;
      const [x, y] = [squareOf(lng[leaf]!), squareOf(lat[leaf]!)];
      if (x >= left && x <= right && y >= bottom && y <= top) found.push(site[leaf]!);
    }
  }
  return found.sort((a, b) => a - b);
}

const read = new WeakMap<LayerRecords, (record: number) => Street | null>();

/** The street of a site; read once, so that a pan reads only what comes into view. */
function streetOf(index: ProjectIndex, site: number): Street | null {
  const { records } = index.layers[index.sites.layer[site]!]!;
  const streetAt = read.get(records) ?? remembering((record: number) => readStreet(records, record));
  read.set(records, streetAt);
  return streetAt(index.sites.record[site]!);
}

function readStreet(records: LayerRecords, record: number): Street | null {
  const name = streetName(textOf(records, "address", record));
  return name === "" ? null : { name, plain: plainWords(name) };
}
