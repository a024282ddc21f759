import { useEffect, useState } from "react";

/** Counts up by one every so many seconds, from 0; starts again when `key` changes. */
export function useTicks(seconds: number, key: unknown): number {
  const [counted, setCounted] = useState({ key, ticks: 0 });
  useEffect(() => {
    const timer = setInterval(
      () => setCounted((last) => ({ key, ticks: Object.is(last.key, key) ? last.ticks + 1 : 1 })),
      seconds * 1000,
    );
    return () => clearInterval(timer);
  }, [seconds, key]);
  return Object.is(counted.key, key) ? counted.ticks : 0;
}
