/**
 * Pixels of a box's content that every browser can scroll through: Chromium cuts an element off at 33,554,432, others sooner.
 * A longer list is as tall as this, and a place in the box means another place in the list.
 */
export const TALLEST = 8_000_000;

/** Where a list is scrolled to, in its own pixels, and how much of that its box is spared. */
export interface Scrolled {
  readonly top: number;
  /** `top` less what the box is scrolled. */
  readonly shift: number;
}

/** How far the box can be scrolled, how much longer than the box's content the list is, and how much is in sight; pixels. */
export interface LongBox {
  readonly most: number;
  readonly longer: number;
  readonly view: number;
}

/** Steps up to so many heights of the box are taken pixel by pixel; a longer one is the thumb of the scroll bar, dragged. */
const STEP_VIEWS = 3;
/** Heights of the box within which it is as far from its end as the list from its own. */
const END_VIEWS = 4;
/** Pixels by which the box may be away from the list's own share before it is put right. */
const MOST_AWAY = 200_000;

/** What is in sight after the box was scrolled to `boxTop` from where it was. */
export function scrolledTo(before: Scrolled, boxTop: number, { most, longer, view }: LongBox): Scrolled {
  if (longer <= 0) return { top: boxTop, shift: 0 };
  const step = boxTop - (before.top - before.shift);
  const last = most + longer;
  if (Math.abs(step) > view * STEP_VIEWS) {
    const top = most <= 0 ? 0 : (boxTop / most) * last;
    return { top, shift: top - boxTop };
  }
  const near = Math.min(Math.max(0, before.top + step), last);
  // The browser rounds where a box is put.
  const top = boxTop >= most && last - near < 2 ? last : boxTop <= 0 && near < 2 ? 0 : near;
  return { top, shift: top - boxTop };
}

/**
 * Where the box should be put so that the list can go on in both directions; null where it may stay. `scrolled` shows the
 * same then, from another place of the box.
 */
export function recentred({ top, shift }: Scrolled, { most, longer, view }: LongBox): number | null {
  if (longer <= 0 || most <= 0) return null;
  const last = most + longer;
  const boxTop = top - shift;
  const share = (top / last) * most;
  const isAtEnd = (boxTop < view && top > boxTop + 1) || (boxTop > most - view && last - top > most - boxTop + 1);
  if (!isAtEnd && Math.abs(share - boxTop) < MOST_AWAY) return null;
  // At the list's own ends the box is as near to its end as the list, so that a step is not cut short before.
  const room = END_VIEWS * view;
  if (top <= room) return top;
  if (last - top <= room) return most - (last - top);
  return Math.min(Math.max(room, Math.round(share)), most - room);
}
