import type { Viewport } from "../store/state.ts";

/**
 * What is seen with a margin around it; a small pan within what was asked for last needs no new question, nor does a flight that
 * ends in what was asked ahead.
 */
export const boxAround = (
  { bbox, isFlying = false }: Viewport,
  ...asked: readonly (Viewport["bbox"] | null)[]
): Viewport["bbox"] =>
  asked.find((one) => one !== null && contains(one, bbox)) ?? withMargin(bbox, isFlying ? MARGIN_FLYING : MARGIN);

function contains(outer: Viewport["bbox"], inner: Viewport["bbox"]): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** What of the view is asked for beyond it on every side; a flight would soon leave so little. */
const MARGIN = 1 / 3;
const MARGIN_FLYING = 1;

function withMargin([west, south, east, north]: Viewport["bbox"], share: number): Viewport["bbox"] {
  const lng = (east - west) * share;
  const lat = (north - south) * share;
  return [west - lng, Math.max(-85, south - lat), east + lng, Math.min(85, north + lat)];
}
