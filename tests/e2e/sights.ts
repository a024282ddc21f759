import { water } from "../../src/words/zh/water.ts";
import type { sitDown } from "./desk.ts";

/** Sights of the page, and how each is reached. */
export const sightsFor = ({ given, when, then }: ReturnType<typeof sitDown>) =>
  ({
    "the desk": () => given.theDemo(),
    "a site's card": async () => {
      await given.theDemo();
      await when.filteringByStatus("overdue");
      await when.openingTheList();
      await when.openingTheFirst();
      await then.cardIsOpen();
    },
    "the import report": async () => {
      await given.theDemo();
      await when.openingTheReport();
      await when.unfoldingEverything();
    },
    "a file's first rows": async () => {
      await given.theDemo();
      await when.openingTheReport();
      await when.openingTheFirstTable();
      await when.makingHeadings(2);
      await then.effectIsCounted();
    },
    "a venue on a holiday": async () => {
      await given.theDemo("mode=holiday&period=lantern-2027&venue=venues/VN-02");
      await then.ringSays("500 米内");
    },
    "a patrol": async () => {
      await given.theDemo("mode=patrol&period=lantern-2027&venue=venues/VN-02&radius=100");
      await when.openingTheStarts();
    },
    "sites that a circle is wrong about": async () => {
      await given.theDemo("mode=water&show=circle");
      await then.sees(water.onlyCircle);
      await when.openingTheRules();
    },
    "whom nobody reaches in time": async () => {
      await given.theDemo("mode=water&show=late");
      await then.sees(water.order.late);
    },
    "the filters": async () => {
      await given.theDemo();
      await when.openingTheFilters();
    },
    "the table of hazards": async () => {
      await given.theDemo();
      await when.openingTheHazards();
    },
    "what a search found": async () => {
      await given.theDemo();
      await when.searchingFor("bjsl");
      await then.firstFoundIs("滨江示例", "滨江示例");
    },
    "the settings": async () => {
      await given.theDemo();
      await when.openingTheSettings();
    },
    "the help": async () => {
      await given.theDemo();
      await when.openingTheHelp();
    },
    "the tally": async () => {
      await given.theDemo();
      await when.openingTheTally();
    },
  }) as const satisfies Readonly<Record<string, () => Promise<void>>>;

/** Those that every change is looked at in; the long run has the others. */
const SHORT: readonly string[] = [
  "the desk",
  "the import report",
  "a venue on a holiday",
] satisfies readonly (keyof ReturnType<typeof sightsFor>)[];

/** The sights of a run, each with its name. */
export const sightsOf = (desk: ReturnType<typeof sitDown>, run: "short" | "long") =>
  Object.entries(sightsFor(desk)).filter(([name]) => SHORT.includes(name) === (run === "short"));

/** Everything that axe knows, in the dark; what it says of colours in the light too. */
export const lookWithAxe = async ({ given, when, then }: ReturnType<typeof sitDown>, reach: () => Promise<void>) => {
  await given.aMachineThatLikes("dark");
  await reach();
  await then.axeFindsNothing();
  await when.turningToLight();
  await then.axeFindsNothing(["color-contrast", "link-in-text-block"]);
};
