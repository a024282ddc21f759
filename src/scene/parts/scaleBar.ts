/** The longest bar of 1, 2 or 5 times a power of ten that takes at most `longest` pixels, `metresPerPixel` each. */
export function scaleBarOf(
  metresPerPixel: number,
  longest: number,
): { readonly metres: number; readonly pixels: number } {
  const most = metresPerPixel * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((times) => times * power <= most) ?? 1) * power;
  return { metres, pixels: metres / metresPerPixel };
}
