import { beforeEach, expect, it } from "vitest";
import { AGAIN_MS, type Awake, keepAwake, type Screen } from "../../../src/modes/wall/keepAwake.ts";
import { fakeClock } from "../../builders/fakeClock.ts";

let clock: ReturnType<typeof fakeClock>;
let isSeen: boolean;
let refusal: string | null;
/** The locks that were given, and what takes one away. */
let given: { released: boolean; letGo(): void }[];
let tell: () => void;
let said: string[];

const screen: Screen = {
  request() {
    if (refusal !== null) return Promise.reject(Object.assign(new Error("no"), { name: refusal }));
    let onRelease = () => {};
    const lock = {
      released: false,
      letGo() {
        if (lock.released) return;
        lock.released = true;
        onRelease();
      },
    };
    given.push(lock);
    return Promise.resolve({
      get released() {
        return lock.released;
      },
      release: () => Promise.resolve(lock.letGo()),
      addEventListener: (_: string, call: () => void) => (onRelease = call),
    } as unknown as Awake);
  },
  isSeen: () => isSeen,
  onSeen(call) {
    tell = call;
    return () => (tell = () => undefined);
  },
  after: (ms, call) => clock.after(ms, call),
};

beforeEach(() => {
  clock = fakeClock("2027-02-18T12:00");
  [isSeen, refusal, given, said, tell] = [true, null, [], [], () => undefined];
});

const settled = () => new Promise((resume) => setImmediate(resume));
const held = () => given.filter(({ released }) => !released).length;

async function pass(ms: number): Promise<void> {
  clock.run(ms / 1000);
  await settled();
}

/** The browser lets go of a page that is hidden. */
async function see(isNow: boolean): Promise<void> {
  isSeen = isNow;
  if (!isNow) for (const lock of given) lock.letGo();
  tell();
  await settled();
}

it("holds one lock while the page is seen, and another when it is seen again", async () => {
  const end = keepAwake(screen, (why) => said.push(why));
  await settled();
  expect(held()).toBe(1);
  await see(true);
  expect(given).toHaveLength(1);
  await see(false);
  await pass(10 * AGAIN_MS);
  expect(held()).toBe(0);
  await see(true);
  expect([given.length, held()]).toEqual([2, 1]);
  end();
  await pass(10 * AGAIN_MS);
  expect([given.length, held(), said]).toEqual([2, 0, []]);
});

it("asks again for what was taken away under its eyes, and for what was refused, and says that", async () => {
  refusal = "NotAllowedError";
  keepAwake(screen, (why) => said.push(why));
  await settled();
  expect([given.length, said]).toEqual([0, ["NotAllowedError"]]);
  refusal = null;
  await pass(AGAIN_MS);
  expect(held()).toBe(1);
  given[0]!.letGo();
  await pass(AGAIN_MS);
  expect([given.length, held()]).toEqual([2, 1]);
});
