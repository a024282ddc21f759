import { describe, expect, it } from "vitest";
import { donutRadius } from "../../../src/core/donutSize.ts";
import { countFont } from "../../../src/scene/parts/donutShape.ts";
import { type Declaration, sourceFiles, sourceText, styleRules } from "../../builders/styleRules.ts";

const TEXT = [12, 13, 15, 18, 24, 32];
const SPACE = [4, 8, 12, 16, 24, 40];
const RADIUS = 4;

/** What stands outside the scale of spaces, and why. A rule that is gone must go from here too. */
const OUTSIDE: Readonly<Record<string, string>> = {
  "ui/parts.css .status-bar gap: 0.125rem": "a hairline of ground between two shares",
  "modes/holiday/holiday.css .venue-bar .status-bar gap: 1px": "the same in a bar of five pixels",
  "modes/holiday/holiday.css .status-table thead th padding: 0 0.125rem": "seven columns of figures need the width",
  "modes/holiday/holiday.css .status-cell, .status-none padding: 0.125rem": "seven columns of figures need the width",
  "desk/frame/mapEdge.css .scale-bar gap: 0.25em": "as large as the type of the map, on a wall too",
  "desk/frame/mapEdge.css .scale-bar padding: 0.35em 0.5em 0.4em": "as large as the type of the map, on a wall too",
  "desk/frame/mapEdge.css .degree padding: 0.2em 0.3em": "as large as the type of the map, on a wall too",
  "desk/frame/mapEdge.css .map-foot gap: 0.75em": "as large as the type of the map, on a wall too",
  "desk/frame/mapEdge.css .ground-notes gap: 0.25em 1em": "as large as the type of the map, on a wall too",
  "desk/frame/mapEdge.css .ground-notes padding: 0.35em 0.5em": "as large as the type of the map, on a wall too",
  "ui/theme.css .unseen margin: -1px": "for ears only: it takes no room",
};

const SPACING = /^(margin|padding|gap|row-gap|column-gap)(-\w+)*$/;
const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(|\b(white|black|gr[ae]y|silver|red|green|blue|yellow|orange|purple|brown)\b/i;

/** Sheets that are printed have a ground and margins of their own. */
const isPaper = ({ selector }: Declaration) => /^@media print (:root|@page)/.test(selector);

const rules = styleRules().filter((rule) => !isPaper(rule));
/** What stands on the wall goes by its own steps. */
const isWall = ({ file }: Declaration) => file.startsWith("modes/wall/");
const desk = rules.filter((rule) => !isWall(rule));
const said = ({ file, selector, property, value }: Declaration) => `${file} ${selector} ${property}: ${value}`;
const of = (among: readonly Declaration[], property: RegExp) => among.filter((one) => property.test(one.property));
const isNot = (allowed: RegExp) => (one: Declaration) => !allowed.test(one.value);
const variable = (name: string): string =>
  rules.find(({ selector, property }) => property === name && !selector.includes("data-theme"))?.value ?? "";

it("the rules are read at all", () => {
  expect(rules.length).toBeGreaterThan(800);
  expect(new Set(rules.map(({ file }) => file))).toContain("ui/theme.css");
});

describe("on the desk", () => {
  it("one rem is 16 pixels at scale 1, and a variable is what its name says", () => {
    expect(said(of(desk, /^font-size$/).find(({ selector }) => selector === ":root")!)).toMatch(
      /calc\(16px \* var\(--desk-scale\)\)$/,
    );
    expect(variable("--desk-scale")).toBe("1");
    for (const size of TEXT) expect(variable(`--text-${size}`)).toBe(`${size / 16}rem`);
    for (const space of SPACE) expect(variable(`--s-${space}`)).toBe(`${space / 16}rem`);
    expect(variable("--radius")).toBe(`${RADIUS / 16}rem`);
    const scales = rules.filter(({ property }) => /^--(text|s)-\d+$/.test(property));
    expect(scales).toHaveLength(TEXT.length + SPACE.length);
  });

  it("every text has a size of the scale", () => {
    const size = `var\\(--text-(${TEXT.join("|")})\\)`;
    // A drawing that is enlarged as a whole takes the scale back out.
    const allowed = new RegExp(`^(inherit|${size}|calc\\(${size} / var\\(--desk-scale\\)\\))$`);
    const sizes = of(desk, /^font-size$/).filter(({ selector }) => selector !== ":root");
    expect(sizes.length).toBeGreaterThan(40);
    expect(sizes.filter(isNot(allowed)).map(said)).toEqual([]);
    const fonts = of(rules, /^font$/);
    expect(
      fonts.filter(isNot(new RegExp(`^inherit$|^var\\(--plain\\) ${size} / [\\d.]+rem var\\(--sans\\)$`))).map(said),
    ).toEqual([]);
  });

  it("every weight is one of two", () => {
    expect(
      of(rules, /^font-weight$/)
        .filter(isNot(/^(inherit|var\(--(plain|strong)\))$/))
        .map(said),
    ).toEqual([]);
  });

  it("every space is of the scale, or what centres one size in another", () => {
    const step = `var\\(--s-(${SPACE.join("|")})\\)`;
    const one = `(0|auto|${step}|calc\\(-1 \\* ${step}\\)|calc\\([\\d.]+rem \\+ ${step}\\)|calc\\(\\([\\d.]+rem - [\\d.]+rem\\) / 2\\))`;
    const spaces = of(desk, SPACING);
    expect(spaces.length).toBeGreaterThan(200);
    const outside = spaces.filter(isNot(new RegExp(`^${one}( ${one}){0,3}$`))).map(said);
    expect(outside.toSorted()).toEqual(Object.keys(OUTSIDE).toSorted());
  });
});

describe("on the wall", () => {
  const wall = rules.filter(isWall);
  const steps = wall.filter(({ property }) => /^--wall-\d+$/.test(property));

  it("a step is what its name says, and none is under two hundredths of the screen's height", () => {
    expect(steps.length).toBeGreaterThan(4);
    for (const { property, value } of steps) {
      const thousandths = Number(property.slice("--wall-".length));
      expect(value).toBe(`calc(${thousandths / 10} * var(--u))`);
      expect(thousandths).toBeGreaterThanOrEqual(20);
    }
  });

  it("every text and every space is one of its steps", () => {
    expect(
      of(wall, /^font-size$/)
        .filter(isNot(/^var\(--wall-\d+\)$/))
        .map(said),
    ).toEqual([]);
    const one = "(0|auto|var\\(--gap(-8|-12|-16)?\\)|calc\\(2 \\* var\\(--gap\\)\\))";
    expect(
      of(wall, SPACING)
        .filter(isNot(new RegExp(`^${one}( ${one}){0,3}$`)))
        .map(said),
    ).toEqual([]);
  });

  it("every step is used", () => {
    const values = wall.map(({ value }) => value).join(" ");
    expect(steps.filter(({ property }) => !values.includes(`var(${property})`)).map(said)).toEqual([]);
  });
});

describe("everywhere", () => {
  it("corners are round by one radius", () => {
    const corners = of(rules, /radius$/).filter(({ property }) => !property.startsWith("--"));
    expect(corners.length).toBeGreaterThan(20);
    expect(corners.filter(isNot(/^(0|50%|var\(--radius\))$/)).map(said)).toEqual([]);
  });

  it("there is one shadow; all else that a shadow draws is a line without blur", () => {
    const parts = of(rules, /^box-shadow$/).flatMap((rule) =>
      rule.value.split(", ").map((value) => ({ ...rule, value })),
    );
    const others = parts.filter(({ value }) => !/^(none|var\(--shadow\))$/.test(value) && !isLine(value));
    expect(others.map(said)).toEqual([]);
    expect(of(rules, /^(text-shadow|filter|backdrop-filter)$/).map(said)).toEqual([]);
  });

  it("colours and every other variable come from a style sheet, colours from the theme alone", () => {
    const own = rules.filter(({ file, value }) => file !== "ui/theme.css" && COLOUR.test(value));
    expect(own.map(said)).toEqual([]);
    const inScript = sourceFiles(/^(ui|modes)\/.*\.tsx?$/).filter((file) =>
      /["'`]#[0-9a-f]{3,8}\b|\brgba?\(/i.test(sourceText(file)),
    );
    expect(inScript).toEqual([]);
    const known = new Set(rules.flatMap(({ property }) => (property.startsWith("--") ? [property] : [])));
    const asked = rules.flatMap((rule) => [...rule.value.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name));
    const scripts = sourceFiles(/\.tsx?$/)
      .map(sourceText)
      .join("\n");
    expect(asked.filter((name) => !known.has(name) && !scripts.includes(`"${name}"`))).toEqual([]);
  });

  it("names on the map and figures in donuts have sizes of the scale", () => {
    const sizes = sourceFiles(/^map\/.*\.ts$/).flatMap((file) =>
      [...sourceText(file).matchAll(/"text-size": (\d+|\[.*\]),/g)].flatMap(([, value = ""]) =>
        [...value.matchAll(/(?<![\w"])\d+/g)].map(([size]) => ({ file, size: Number(size) })),
      ),
    );
    expect(sizes.length).toBeGreaterThan(4);
    expect(sizes.filter(({ size }) => !TEXT.includes(size))).toEqual([]);
    const figures = [5, 50, 500, 5_000, 50_000].map((count) =>
      countFont(donutRadius(count), String(count).length + (count > 999 ? 1 : 0), 1),
    );
    expect(figures.filter((size) => !TEXT.includes(size))).toEqual([]);
  });
});

/** A line of a shadow: no blur (the third length is 0 or left out), in a colour of the theme. */
function isLine(value: string): boolean {
  const lengths = value
    .replace(/^inset /, "")
    .split(" ")
    .slice(0, -1);
  const colour = value.split(" ").at(-1) ?? "";
  return (lengths.length < 3 || /^0(px)?$/.test(lengths[2] ?? "")) && /^var\(--[\w-]+\)$/.test(colour);
}
