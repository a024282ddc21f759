import type { Eye } from "../map/fireMapOptions.ts";
import type { AppState } from "../state/store/state.ts";

/** Where the page's link has the map look from its first moment; a map that is sent there later has asked for sites elsewhere by then. */
export function linkedEye({ wanted }: Pick<AppState, "wanted">): Eye | null {
  if (wanted === null || !("camera" in wanted)) return null;
  const { lng, lat, zoom } = wanted.camera;
  return { center: [lng, lat], zoom };
}
