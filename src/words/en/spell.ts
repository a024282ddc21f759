import { grouped } from "../parts/numbers.ts";

/** Minutes as people say them. */
export function spell(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  if (whole < 60) return `${whole} min`;
  const rest = whole % 60;
  return `${grouped(Math.floor(whole / 60))} h${rest === 0 ? "" : ` ${rest} min`}`;
}
