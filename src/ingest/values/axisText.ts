/** One axis of a place as written. */
export interface AxisText {
  readonly value: number;
  /** Which axis the text itself names by 东经, N, lat: and their like; null when it names none. */
  readonly axis: "lng" | "lat" | null;
}

const NAME = "东经|西经|北纬|南纬|LONGITUDE|LATITUDE|LNG|LON|LAT|[NSEWXY东西南北]";
const AXIS = new RegExp(
  `^(${NAME})?\\s*[:=]?\\s*([-+])?\\s*(\\d{1,10}(?:\\.\\d*)?)\\s*(?:°\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*'?\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*"?\\s*)?)?)?([NSEW])?$`,
);
const EXPONENT = /^[-+]?\d(?:\.\d+)?E[-+]\d{1,2}$/;
const WRAPPED = /^(?:(?:SRID=\d+;)?\s*POINT\s*Z?)?\s*[([{]\s*([^()[\]{}]*?)\s*[)\]}]$/;
const PLAIN_PAIR = /^(-?\d{1,3}(?:\.\d+)?)[,，\s]\s*(-?\d{1,3}(?:\.\d+)?)$/;
const LONGEST = 120;

/** Plain signs for degrees, minutes and seconds, capital letters, full width made narrow. */
function tidy(text: string): string {
  return text
    .replaceAll("经度", "LNG")
    .replaceAll("纬度", "LAT")
    .replace(/[°º˚度]/g, "°")
    .replace(/[′‘’ʹ＇´`分]/g, "'")
    .replace(/[″“”ʺ＂秒]|''/g, '"')
    .replace(/\u2212/g, "-")
    .normalize("NFKC")
    .toUpperCase()
    .trim();
}

/** Reads 106.5, 106°38′55″, 106度38分55秒, 106°38.9'E, 东经106.5, S 33.5 (S and W negative); minutes and seconds below 60; null else. */
export function parseAxis(text: string): AxisText | null {
  return text.length > LONGEST ? null : parseTidy(tidy(text));
}

function parseTidy(text: string): AxisText | null {
  if (EXPONENT.test(text)) return { value: Number(text), axis: null };
  const match = AXIS.exec(text);
  if (match === null) return null;
  const [, name, sign, degrees = "", minutes, seconds, letter] = match;
  const axis = axisOf(name ?? letter);
  if (name !== undefined && letter !== undefined && axis !== axisOf(letter)) return null;
  if (minutes !== undefined && (degrees.includes(".") || Number(minutes) >= 60)) return null;
  if (seconds !== undefined && (minutes?.includes(".") || Number(seconds) >= 60)) return null;
  const size = Number(degrees) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  const negative = sign === "-" || /^[SW西南]/.test(name ?? "") || /[SW]/.test(letter ?? "");
  return { value: negative && size !== 0 ? -size : size, axis };
}

function axisOf(name: string | undefined): "lng" | "lat" | null {
  if (name === undefined) return null;
  return /^[EWX东西]|^LNG|^LON/.test(name) ? "lng" : "lat";
}

/** Two axes from one cell, in the order of the cell: `106.5,29.5`, `N29°30′ E106°38′`, `(106.5 29.5)`; a third number, the elevation, is dropped. */
export function parsePair(text: string): readonly [AxisText, AxisText] | null {
  if (text.length > LONGEST) return null;
  const quick = PLAIN_PAIR.exec(text);
  if (quick !== null) {
    return [
      { value: Number(quick[1]), axis: null },
      { value: Number(quick[2]), axis: null },
    ];
  }
  const plain = tidy(text);
  const inner = WRAPPED.exec(plain)?.[1] ?? plain;
  for (const parting of [/[,;|/、]/, /\s+/]) {
    const parts = inner.split(parting).map((part) => part.trim());
    if (parts.length < 2 || parts.length > 3) continue;
    const [first, second, third] = parts.map(parseTidy);
    if (first && second && third !== null) return [first, second];
  }
  return null;
}
