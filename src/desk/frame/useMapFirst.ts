import { useEffect, useState } from "react";
import { useAppState } from "../../ui/desk.tsx";

/** Milliseconds that what lies over the map of a project comes after it. */
const AFTER_MS = 300;

/** Whether what lies over the map of a project may come: drawn by a processor both would share it, and the sites are what one waits for. */
export function useMapFirst(): boolean {
  const hasProject = useAppState((state) => state.project !== null);
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!hasProject) return;
    const timer = setTimeout(() => setDue(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, [hasProject]);
  return hasProject && isDue;
}
