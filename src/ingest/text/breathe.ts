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
