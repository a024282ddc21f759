/** A geometry as its file has it, not yet checked: `readGeometry` does that. */
export type RawShape =
  | { readonly type: "Point" | "LineString" | "Polygon"; readonly coordinates: unknown }
  | { readonly type: "GeometryCollection"; readonly geometries: readonly RawShape[] };

type RawPosition = readonly [lng: number, lat: number];

interface OpenPolygon {
  readonly outer: (readonly RawPosition[])[];
  readonly holes: (readonly RawPosition[])[];
  isHole: boolean;
}

/** What the geometry of one placemark comes to, told tag by tag. */
export class KmlShape {
  private readonly parts: RawShape[] = [];
  private polygon: OpenPolygon | null = null;
  private track: RawPosition[] | null = null;
  private single: "Point" | "LineString" = "LineString";
  /** A multi-geometry of one part is still one. */
  private isMany = false;

  open(name: string): void {
    if (name === "Point") this.single = "Point";
    else if (name === "LineString" || name === "LinearRing") this.single = "LineString";
    else if (name === "Polygon") this.polygon = { outer: [], holes: [], isHole: false };
    else if (name === "outerBoundaryIs" || name === "innerBoundaryIs") {
      if (this.polygon !== null) this.polygon.isHole = name === "innerBoundaryIs";
    } else if (name === "Track") this.track = [];
    else if (name === "MultiGeometry" || name === "MultiTrack") this.isMany = true;
  }

  close(name: string): void {
    if (name === "Polygon" && this.polygon !== null) {
      const { outer, holes } = this.polygon;
      this.polygon = null;
      // More than one outer ring is nowhere allowed, and written all the same.
      for (const [index, ring] of outer.entries())
        this.parts.push({ type: "Polygon", coordinates: index === 0 ? [ring, ...holes] : [ring] });
    } else if (name === "Track" && this.track !== null) {
      const [first, ...others] = this.track;
      if (first !== undefined)
        this.parts.push(
          others.length === 0
            ? { type: "Point", coordinates: first }
            : { type: "LineString", coordinates: [first, ...others] },
        );
      this.track = null;
    }
  }

  /** The text of a `coordinates`: lng,lat or lng,lat,height, blanks between them. */
  coordinates(text: string): void {
    const positions = positionsOf(text);
    if (this.polygon !== null) (this.polygon.isHole ? this.polygon.holes : this.polygon.outer).push(positions);
    else if (positions.length > 0)
      this.parts.push({ type: this.single, coordinates: this.single === "Point" ? positions[0] : positions });
  }

  /** The text of a `gx:coord`, one position of a track: lng lat height. */
  coord(text: string): void {
    this.track?.push(positionOf(text.trim().split(/\s+/)));
  }

  /** The whole; null where there is none. */
  whole(): RawShape | null {
    const [first] = this.parts;
    if (first === undefined) return null;
    return this.isMany || this.parts.length > 1 ? { type: "GeometryCollection", geometries: this.parts } : first;
  }
}

/** Some write a blank after each comma too. */
function positionsOf(text: string): RawPosition[] {
  return text
    .replace(/,\s+/g, ",")
    .split(/\s+/)
    .filter((word) => word !== "" && word !== ",")
    .map((word) => positionOf(word.split(",")));
}

const positionOf = ([lng, lat]: readonly string[]): RawPosition => [axis(lng), axis(lat)];

const axis = (text: string | undefined): number => (text === undefined || text === "" ? Number.NaN : Number(text));
