/** How the map goes to a camera: at once or eased, or flown. Milliseconds. */
export interface CameraMove {
  readonly by: "ease" | "flight";
  readonly duration: number;
}

/** What an ordinary move takes. */
const EASED_MS = 300;

/** A flight where one is wanted; those who want no motion get none of any kind. */
export function cameraMove(flight: number | undefined, isStill: boolean): CameraMove {
  if (isStill) return { by: "ease", duration: 0 };
  return flight === undefined ? { by: "ease", duration: EASED_MS } : { by: "flight", duration: flight };
}

/** Does whoever looks at this page want no motion? */
export const wantsStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
