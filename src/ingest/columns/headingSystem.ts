/** A coordinate system that a heading names, as project.json writes it, and what else the heading says. */
export interface HeadingSystem {
  readonly crs: string;
  readonly rest: string;
}

/** What ends a word of Latin letters in front of an axis: bd_lng, bdlng, BD09经度. */
const AXIS = "(?=lng|lon|lat|[xy](?![a-z])|[^a-z]|$)";

const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ["WGS84", /(?<![a-z])wgs[\s_-]*(?:(?:19)?84)?|(?<!\d)84(?:坐标系?)?(?!\d)/],
  ["CGCS2000", /cgcs[\s_-]*2000|(?:国家|大地|国测)2000(?:坐标系?)?|天地图/],
  ["BD09", new RegExp(`(?<![a-z])bd[\\s_-]*(?:09)?(?:ll)?${AXIS}|百度(?:地图)?|(?<![a-z])baidu(?:map)?`)],
  [
    "GCJ02",
    new RegExp(`(?<![a-z])gcj[\\s_-]*(?:0?2)?|火星|(?:高德|腾讯)(?:地图)?|(?<![a-z])(?:amap|gaode|tencent|gd${AXIS})`),
  ],
];

/**
 * The system that is named in a heading of coordinates (`经度(GCJ02)`, `高德经度`, `bd_lng`, `lng_wgs84`); null when none is. GPS
 * names none: offices call the coordinates of any map so.
 */
export function headingSystem(heading: string): HeadingSystem | null {
  const plain = heading.normalize("NFKC").toLowerCase();
  for (const [crs, word] of SYSTEMS) {
    const rest = plain.replace(word, " ");
    if (rest !== plain) return { crs, rest: rest.replace(/坐标系/, " ") };
  }
  return null;
}

/** Whether a heading of both axes says that the latitude comes first: latlng, 纬度经度, 坐标(纬度,经度). */
export const saysLatFirst = (heading: string): boolean =>
  /纬.*经|緯.*經|lat.*l(?:ng|on)/.test(heading.normalize("NFKC").toLowerCase());
