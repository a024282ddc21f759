/** The grey that is as light as a colour, #rrggbb of both (relative luminance of sRGB, WCAG 2.2). */
export function greyOf(colour: string): string {
  const channel = (at: number) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const light = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  const value = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  const two = Math.round(value * 255)
    .toString(16)
    .padStart(2, "0");
  return `#${two}${two}${two}`;
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
