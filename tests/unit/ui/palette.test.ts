import { describe, expect, it } from "vitest";
import { DISPLAY_STATUSES } from "../../../src/core/hazardWords.ts";
import { GROUND, INK, STATUS_STYLE, type Theme } from "../../../src/core/statusStyle.ts";
import { donutLook, statusColour } from "../../../src/map/layers/colour.ts";
import { contrast } from "../../builders/colourSight.ts";
import { styleRules } from "../../builders/styleRules.ts";

const rules = styleRules();

/** A colour of the theme as the style sheet says it. */
function colour(theme: Theme, name: string): string {
  const selector = theme === "dark" ? ":root" : ':root[data-theme="light"]';
  const rule = rules.find((one) => one.file === "ui/theme.css" && one.selector === selector && one.property === name);
  if (rule === undefined) throw new Error(`${theme} has no ${name}`);
  return rule.value;
}

const INKS = ["--ink", "--ink-2", "--ink-3"] as const;
const SURFACES = ["--ground", "--raised"] as const;

const hex = (rgb: readonly number[]): string =>
  `#${rgb
    .slice(0, 3)
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")}`;

describe.each(["dark", "light"] as const)("%s", (theme) => {
  it("style sheet and drawing have one ground and one ink", () => {
    expect(colour(theme, "--ground")).toBe(GROUND[theme]);
    expect(colour(theme, "--ink")).toBe(INK[theme]);
  });

  it.each(INKS.flatMap((ink) => SURFACES.map((surface) => [ink, surface] as const)))(
    "%s reads 4.5:1 on %s",
    (ink, surface) => {
      expect(contrast(colour(theme, ink), colour(theme, surface))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("every ink of the wall reads 7:1, the ground on ink included, and it has no other", () => {
    const wall = rules.filter(({ file, property }) => file.startsWith("modes/wall/") && property === "color");
    const used = new Set(wall.map(({ value }) => /^var\((--[\w-]+)\)$/.exec(value)?.[1] ?? value));
    expect(used.size).toBeGreaterThan(0);
    for (const ink of [...used, "--ink"]) {
      const under = ink === "--ground" ? "--ink" : "--ground";
      expect(contrast(colour(theme, ink), colour(theme, under)), ink).toBeGreaterThanOrEqual(7);
    }
  });

  it("what shows that something can be pressed or filled in stands out 3:1", () => {
    for (const surface of SURFACES)
      expect(contrast(colour(theme, "--line-strong"), colour(theme, surface)), surface).toBeGreaterThanOrEqual(3);
  });

  it.each(DISPLAY_STATUSES)("the glyph of %s stands out 3:1 in a row that is raised", (status) => {
    const { fill, outlined } = STATUS_STYLE[status];
    const surface = colour(theme, "--raised");
    const byFill = fill[theme] === null ? 1 : contrast(fill[theme], surface);
    const byOutline = outlined[theme] ? contrast(INK[theme], surface) : 1;
    expect(Math.max(byFill, byOutline)).toBeGreaterThanOrEqual(3);
  });

  it.each(DISPLAY_STATUSES)("%s stands out 3:1 on the map by the colours that it is drawn with", (status) => {
    const { outline, ground } = donutLook(theme);
    expect(hex(ground)).toBe(GROUND[theme]);
    const byColour = contrast(statusColour(status, theme), GROUND[theme]);
    const isOutlined = STATUS_STYLE[status].outlined[theme] && status !== "unknown";
    const byOutline = isOutlined ? contrast(hex(outline), GROUND[theme]) : 1;
    expect(Math.max(byColour, byOutline)).toBeGreaterThanOrEqual(3);
  });
});
