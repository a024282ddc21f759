import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "../../../src/core/day.ts";
import type { Link } from "../../../src/state/url/params.ts";
import { placeSearch } from "../../../src/state/url/placeSearch.ts";
import { type SeenView, ViewHistory } from "../../../src/state/url/viewHistory.ts";

/** A history that is walked, and the quiet that comes when the test says so. */
function walked() {
  const entries = ["start"];
  let now = 0;
  let waiting: (() => void) | null = null;
  const history = new ViewHistory(
    {
      push: (address) => {
        entries.splice(now + 1, entries.length, address);
        now++;
      },
      replace: (address) => {
        entries[now] = address;
      },
    },
    "start",
    (run) => {
      waiting = run;
      return () => {
        waiting = null;
      };
    },
  );
  const quiet = () => {
    const run = waiting;
    waiting = null;
    run?.();
  };
  const step = (by: number) => {
    if (entries[now + by] === undefined) return null;
    now += by;
    return entries[now]!;
  };
  return { history, entries, quiet, step, now: () => now };
}

const at = (lng: number) => ({ lng, lat: 29.5, zoom: 14 });
const view = (link: Omit<Link, "filter">, dragged: SeenView["dragged"] = null): SeenView => ({
  address: JSON.stringify(link),
  link: { filter: {}, ...link },
  dragged,
});

describe("the history", () => {
  it("has one entry for each choice, and walking over them changes none, wherever the map flies", () => {
    const choice = fc.record({ sel: fc.constantFrom("a/1", "a/2", "a/3"), radius: fc.constantFrom(200, 500) });
    const act = fc.oneof(
      choice.map((link) => ({ type: "choose" as const, link })),
      fc.integer({ min: 100, max: 110 }).map((lng) => ({ type: "pan" as const, lng })),
      fc.constantFrom(-1, 1).map((by) => ({ type: "walk" as const, by })),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const { history, entries, quiet, step, now } = walked();
        let seen = view({ at: at(106) });
        history.see(seen);
        quiet();
        /** What should be there: choices without the camera. */
        const wanted: string[] = [choiceOf(seen)];
        let place = 0;
        for (const next of acts) {
          if (next.type === "choose") {
            const before = choiceOf(seen);
            // The card is on its way first, and the map flies after it has come.
            history.see(null);
            seen = view({ ...next.link, at: seen.link.at! });
            history.see(seen);
            if (choiceOf(seen) !== before) wanted.splice(++place, wanted.length, choiceOf(seen));
          } else if (next.type === "pan") {
            seen = view({ ...linkOf(seen), at: at(next.lng) });
            history.see(seen);
            quiet();
          } else {
            const address = step(next.by);
            if (address === null) continue;
            place += next.by;
            const isCurrent = history.follow(address);
            // On the way the filter is set anew, the card is not there yet, the map is elsewhere.
            history.see(view({ radius: 999 }));
            expect(isCurrent()).toBe(true);
            history.followed();
            history.see(null);
            seen = view({ ...(JSON.parse(address) as Link), at: at(120) });
            history.see(seen);
            quiet();
          }
          quiet();
          expect(entries.map((entry) => choiceOf(view(JSON.parse(entry) as Link)))).toEqual(wanted);
          expect(now()).toBe(place);
          expect(entries[place]).toBe(seen.address);
        }
      }),
    );
  });

  it("makes one step of a drag, and another of the next one", () => {
    const { history, entries, quiet } = walked();
    const day = (text: string, dragged: SeenView["dragged"] = "asOf") => view({ asOf: parseDay(text)! }, dragged);
    for (const seen of [day("2027-01-01", null), day("2027-01-02"), day("2027-01-03")]) history.see(seen);
    history.see(day("2027-01-03", null));
    history.see(day("2027-01-04"));
    quiet();
    history.see(day("2027-01-05"));
    quiet();
    expect(entries).toEqual([day("2027-01-01"), day("2027-01-03"), day("2027-01-05")].map(({ address }) => address));
  });

  it("leaves an entry with the map where it stood, though it was not quiet yet", () => {
    const { history, entries } = walked();
    history.see(view({ at: at(106) }));
    history.see(view({ at: at(107) }));
    history.see(view({ radius: 500, at: at(107) }));
    expect(entries).toEqual([view({ at: at(107) }).address, view({ radius: 500, at: at(107) }).address]);
  });

  it("takes the word of the last link alone", () => {
    const { history } = walked();
    const isFirst = history.follow("one");
    const isSecond = history.follow("two");
    expect([isFirst(), isSecond()]).toEqual([false, true]);
  });
});

const linkOf = ({ link: { filter: _, ...link } }: SeenView) => link;
function choiceOf(seen: SeenView): string {
  const { at: _, ...choice } = linkOf(seen);
  return JSON.stringify(choice, ["sel", "radius"]);
}

describe("the search part of an address", () => {
  it.each([
    ["", { type: "own" }, ""],
    ["?folder=%E6%97%A7&x=1", { type: "own" }, "?x=1"],
    ["?x=1&project=a/project.json", { type: "project", address: "a/project.json" }, "?project=a/project.json&x=1"],
    [
      "?project=a/project.json",
      { type: "folder", title: "一街 & 二街" },
      "?folder=%E4%B8%80%E8%A1%97%20%26%20%E4%BA%8C%E8%A1%97",
    ],
    // A key is remembered by then, and must not go with a copied address.
    ["?tk=0123456789abcdef&x=1", { type: "own" }, "?x=1"],
    ["?projects=1", { type: "project", address: "b c" }, "?project=b%20c&projects=1"],
  ] as const)("%s with %o is %s", (search, place, written) => {
    expect(placeSearch(search, place)).toBe(written);
  });
});
