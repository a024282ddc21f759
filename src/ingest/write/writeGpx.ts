/** A place of a GPX file, in WGS-84 degrees. */
export interface GpxPoint {
  readonly lng: number;
  readonly lat: number;
  readonly name: string;
  readonly text: string;
}

export interface GpxRoute {
  readonly name: string;
  readonly text: string;
  readonly points: readonly GpxPoint[];
  /** The way itself as lng, lat, where it is known. */
  readonly track?: readonly (readonly [lng: number, lat: number])[];
}

/**
 * Routes as GPX 1.1 (https://www.topografix.com/GPX/1/1/): each point once as a waypoint and again in its route, since many
 * devices show only one of the two; and the way itself as a track, which leads along the roads. `text` of the file says how lengths were measured. WGS-84 to seven decimals, 1 cm.
 */
export function writeGpx(name: string, text: string, routes: readonly GpxRoute[]): string {
  const points = new Map<string, GpxPoint>();
  for (const route of routes)
    for (const point of route.points) points.set(`${point.lng} ${point.lat} ${point.name}`, point);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Guatu" xmlns="http://www.topografix.com/GPX/1/1">',
    `<metadata>${named(name, text)}</metadata>`,
    ...[...points.values()].map((point) => pointXml("wpt", point)),
    ...routes.map(
      (route) =>
        `<rte>${named(route.name, route.text)}\n${route.points.map((point) => pointXml("rtept", point)).join("\n")}\n</rte>`,
    ),
    ...routes.flatMap(({ name, text, track = [] }) =>
      track.length < 2
        ? []
        : [`<trk>${named(name, text)}<trkseg>\n${track.map(trackPoint).join("\n")}\n</trkseg></trk>`],
    ),
    "</gpx>",
    "",
  ].join("\n");
}

const pointXml = (tag: "wpt" | "rtept", { lng, lat, name, text }: GpxPoint): string =>
  `<${tag} lat="${lat.toFixed(7)}" lon="${lng.toFixed(7)}">${named(name, text)}</${tag}>`;

const trackPoint = ([lng, lat]: readonly [number, number]): string =>
  `<trkpt lat="${lat.toFixed(7)}" lon="${lng.toFixed(7)}"/>`;

const named = (name: string, text: string): string =>
  `<name>${escaped(name)}</name>${text === "" ? "" : `<desc>${escaped(text)}</desc>`}`;

/** What XML 1.0 may not hold, not even as a reference: most control signs, halves of pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

const escaped = (text: string): string => text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
