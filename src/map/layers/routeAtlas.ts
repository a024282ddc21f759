import { routeHue } from "../../core/routeStyle.ts";
import { GROUND, INK, type Theme } from "../../core/statusStyle.ts";
import { FONT_FAMILY } from "./fonts.ts";
import { PIN } from "./pinRoom.ts";
import { paperOf } from "./sheet.ts";

/** Pins of stops by `hue-number`, ticks of direction by `tick-hue`, and the start, on one sheet. */
export interface RouteAtlas {
  readonly sheet: HTMLCanvasElement;
  readonly places: Record<
    string,
    { x: number; y: number; width: number; height: number; anchorX: number; anchorY: number; mask: boolean }
  >;
}

const SCALE = 2;
const COLUMNS = 24;
const RADIUS = PIN.disc / 2;

let last: { key: string; atlas: RouteAtlas } | null = null;

/** Draws the sheet for so many hues and numbers; the last one is kept. */
export function routeAtlas(theme: Theme, hues: number, numbers: number): RouteAtlas {
  // By whole hundreds, so that a few stops more draw nothing anew.
  const most = Math.ceil(numbers / 100) * 100;
  const key = `${theme} ${hues} ${most}`;
  if (last?.key === key) return last.atlas;
  const pictures: Picture[] = [];
  for (let hue = 0; hue < hues; hue++) {
    const colour = routeHue(theme, hue);
    pictures.push({ name: `tick-${hue}`, draw: (context) => drawTick(context, colour, theme), isPin: false });
    for (let number = 1; number <= most; number++)
      pictures.push({
        name: `${hue}-${number}`,
        draw: (context) => drawPin(context, colour, String(number), GROUND[theme], theme),
        isPin: true,
      });
  }
  pictures.push({
    name: "start",
    draw: (context) => drawPin(context, GROUND[theme], "S", INK[theme], theme),
    isPin: true,
  });
  const atlas = pinSheet(pictures);
  last = { key, atlas };
  return atlas;
}

interface Picture {
  readonly name: string;
  readonly draw: (context: CanvasRenderingContext2D) => void;
  readonly isPin: boolean;
}

let numbered: { key: string; atlas: RouteAtlas } | null = null;

/** Pins in ink by `number-N`, for what a list tells by its numbers. */
export function numberAtlas(theme: Theme, numbers: number): RouteAtlas {
  const most = Math.ceil(numbers / 10) * 10;
  const key = `${theme} ${most}`;
  if (numbered?.key === key) return numbered.atlas;
  const pictures = Array.from({ length: most }, (_, i): Picture => {
    const draw = (context: CanvasRenderingContext2D) =>
      drawPin(context, INK[theme], String(i + 1), GROUND[theme], theme);
    return { name: `number-${i + 1}`, draw, isPin: true };
  });
  numbered = { key, atlas: pinSheet(pictures) };
  return numbered.atlas;
}

function pinSheet(pictures: readonly Picture[]): RouteAtlas {
  const context = paperOf(COLUMNS * PIN.width * SCALE, Math.ceil(pictures.length / COLUMNS) * PIN.height * SCALE);
  const places: RouteAtlas["places"] = {};
  pictures.forEach(({ name, draw, isPin }, i) => {
    const x = (i % COLUMNS) * PIN.width * SCALE;
    const y = Math.floor(i / COLUMNS) * PIN.height * SCALE;
    context.save();
    context.translate(x, y);
    context.scale(SCALE, SCALE);
    draw(context);
    context.restore();
    const size = { x, y, width: PIN.width * SCALE, height: PIN.height * SCALE, anchorX: (PIN.width / 2) * SCALE };
    places[name] = { ...size, anchorY: (isPin ? PIN.height + PIN.tip : PIN.height / 2) * SCALE, mask: false };
  });
  return { sheet: context.canvas, places };
}

function drawPin(context: CanvasRenderingContext2D, fill: string, text: string, ink: string, theme: Theme): void {
  const x = PIN.width / 2;
  const y = PIN.height + PIN.tip - PIN.above;
  const tip = new Path2D(`M${x - 5} ${y + RADIUS - 2}L${x} ${PIN.height - 2}L${x + 5} ${y + RADIUS - 2}Z`);
  const disc = new Path2D();
  disc.arc(x, y, RADIUS, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.strokeStyle = fill === GROUND[theme] ? ink : GROUND[theme];
  context.stroke(tip);
  context.stroke(disc);
  context.fillStyle = fill;
  context.fill(tip);
  context.fill(disc);
  context.fillStyle = ink;
  context.font = `600 ${text.length > 2 ? 10 : 12}px ${FONT_FAMILY}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, x, y + 0.5);
}

/** A chevron that points to the right. */
function drawTick(context: CanvasRenderingContext2D, colour: string, theme: Theme): void {
  const x = PIN.width / 2;
  const y = PIN.height / 2;
  const path = new Path2D(`M${x - 5} ${y - 8}L${x + 5} ${y}L${x - 5} ${y + 8}`);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const [width, stroke] of [
    [7, GROUND[theme]],
    [4, colour],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = stroke;
    context.stroke(path);
  }
}
