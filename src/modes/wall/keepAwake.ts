/** What was refused, or taken away while the page is seen, is asked for again after a minute. */
export const AGAIN_MS = 60_000;

/** What of a screen that stays awake is held. */
export type Awake = Pick<WakeLockSentinel, "released" | "release" | "addEventListener">;

/** The browser as far as it keeps a screen awake. */
export interface Screen {
  request(): Promise<Awake>;
  isSeen(): boolean;
  onSeen(call: () => void): () => void;
  after(ms: number, call: () => void): () => void;
}

/**
 * Keeps the screen awake. A browser lets go whenever the page is hidden, and may at any time, so it is asked for again; `onRefused`
 * is told why it will not. Gives back what lets go.
 */
export function keepAwake(screen: Screen, onRefused: (why: string) => void): () => void {
  let held: Awake | null = null;
  let isOver = false;
  let isAsking = false;
  let stop = () => {};
  const later = () => {
    stop();
    if (!isOver) stop = screen.after(AGAIN_MS, () => void ask());
  };
  const ask = async () => {
    if (isOver || isAsking || !screen.isSeen() || held?.released === false) return;
    isAsking = true;
    try {
      const got = await screen.request();
      if (isOver) void got.release();
      held = got;
      got.addEventListener("release", later, { once: true });
    } catch (error) {
      // A battery saver or a policy may refuse; the wall goes on.
      onRefused(error instanceof Error ? error.name : "");
      later();
    } finally {
      isAsking = false;
    }
  };
  void ask();
  const unlisten = screen.onSeen(() => void ask());
  return () => {
    isOver = true;
    stop();
    unlisten();
    void held?.release();
  };
}
