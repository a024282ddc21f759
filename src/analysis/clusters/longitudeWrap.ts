/** West and east in degrees. */
type Span = readonly [west: number, east: number];

/**
 * A span of longitudes of any turn as one or two within -180..180; west may exceed east. A span of a whole turn or more is all
 * of them.
 */
export function lngSpans(west: number, east: number): readonly [Span] | readonly [Span, Span] {
  if (west >= -180 && east <= 180 && west <= east) return [[west, east]];
  if (east - west >= 360) return [[-180, 180]];
  const from = turned(west);
  const to = turned(east);
  return from <= to
    ? [[from, to]]
    : [
        [from, 180],
        [-180, to],
      ];
}

/** A longitude as that of -180..180 at the same place; -180 of 180. */
const turned = (lng: number): number => ((((lng + 180) % 360) + 360) % 360) - 180;
