import { useEffect, useState } from "react";

/** A value once it has stood still for a while; null, and what comes after null, is taken over at once. */
export function useSettled<T>(value: T | null, quietMs: number): T | null {
  const [settled, setSettled] = useState(value);
  const isAtOnce = value === null || settled === null;
  useEffect(() => {
    if (isAtOnce) {
      setSettled(value);
      return;
    }
    const timer = setTimeout(() => setSettled(value), quietMs);
    return () => clearTimeout(timer);
  }, [value, isAtOnce, quietMs]);
  return value === null ? null : settled;
}
