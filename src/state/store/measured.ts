/**
 * Runs a piece of our own work on the page and tells the browser's User Timing how long it took (`guatu:…`). The entry is
 * cleared at once, since a wall runs for weeks; whoever wants the figures listens with a PerformanceObserver.
 */
export function measured<T>(name: string, work: () => T): T {
  const start = performance.now();
  try {
    return work();
  } finally {
    performance.measure(`guatu:${name}`, { start });
    performance.clearMeasures(`guatu:${name}`);
  }
}
