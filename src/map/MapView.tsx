import { useEffect, useRef } from "react";
import { FireMap } from "./FireMap.ts";
import type { FireMapOptions } from "./fireMapOptions.ts";

export interface MapViewProps extends Omit<FireMapOptions, "container"> {
  readonly label: string;
  /** Called once with the map, and with null when it goes. */
  readonly onMap: (map: FireMap | null) => void;
  /** The browser cannot draw: the page goes on without the map. */
  readonly onNoMap: (reason: string) => void;
}

/** The place of the one map in the page. It is made once and never remounted: later properties but its name are not read. */
export function MapView({ label, onMap, onNoMap, ...options }: MapViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const first = useRef({ options, onMap, onNoMap });
  useEffect(() => {
    const { options, onMap, onNoMap } = first.current;
    if (box.current === null) return;
    let map: FireMap;
    try {
      map = new FireMap({ ...options, container: box.current });
    } catch (error) {
      onNoMap(error instanceof Error ? error.message : String(error));
      return;
    }
    onMap(map);
    return () => {
      onMap(null);
      map.destroy();
    };
  }, []);
  // The canvas is the landmark. MapLibre calls it "Map", in English and again with each new canvas.
  useEffect(() => {
    if (box.current === null) return;
    const place = box.current;
    const name = () => place.querySelector(".maplibregl-canvas")?.setAttribute("aria-label", label);
    const made = new MutationObserver(name);
    made.observe(place, { childList: true, subtree: true });
    name();
    return () => made.disconnect();
  }, [label]);
  // MapLibre makes its own box relative: the place around it has the size.
  return (
    <div style={{ position: "absolute", inset: 0 }}>
      <div ref={box} style={{ width: "100%", height: "100%" }} />
    </div>
  );
}
