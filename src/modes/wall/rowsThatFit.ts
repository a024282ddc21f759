/** The smallest type of the wall, in its own units (wall.css): every box inherits it. */
const TYPE = 2.2;

/** How many rows of so many units a box of the wall has room for, at least one. A unit is a hundredth of the screen's height, or what the sheet makes of it. */
export function rowsThatFit(box: HTMLElement | null, height: number, units: number): number {
  if (box === null) return 1;
  const unit = Number.parseFloat(getComputedStyle(box).fontSize) / TYPE;
  return Math.max(1, Math.floor((height + 1) / (units * unit)));
}
