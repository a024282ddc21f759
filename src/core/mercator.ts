/** Web Mercator 0..1 eastwards of a longitude in degrees. */
export const mercatorX = (lng: number): number => lng / 360 + 0.5;

/** Web Mercator 0..1 southwards of a latitude in degrees; clamped at the edge of the map. */
export function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
  return Math.max(0, Math.min(1, y));
}

export const lngOfMercator = (x: number): number => (x - 0.5) * 360;
export const latOfMercator = (y: number): number => (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
