/** Takes the steps of long work and lets others in between; null once aborted. */
export async function unhurried<T>(steps: Generator<void, T>, aborted: () => boolean): Promise<T | null> {
  for (;;) {
    await breathe();
    if (aborted()) return null;
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Lets the messages that wait be heard (a cancel, above all) between two pieces of long work. */
export function breathe(): Promise<void> {
  return new Promise((resume) => {
    // Browsers make a timer that follows a timer wait for 4 ms.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
