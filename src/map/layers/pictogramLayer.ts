import { CATALOGUE } from "../../core/catalogue.ts";
import { GROUND, INK, type Theme } from "../../core/statusStyle.ts";
import { categoryPath } from "../../scene/parts/categoryPaths.ts";
import type { Mark, Scene } from "../../scene/parts/scene.ts";
import { IconLayer } from "./flatLayers.ts";
import { PICTOGRAM } from "./pictogramRoom.ts";
import { paperOf } from "./sheet.ts";

const { box: BOX, beside: BESIDE } = PICTOGRAM;
const SHEET_SCALE = 2;
const COLUMNS = 10;
/** The pictograms are drawn on a grid of 20. */
const GRID = 20;
const DRAWN = 14;

interface Atlas {
  readonly sheet: HTMLCanvasElement;
  readonly places: Record<string, { x: number; y: number; width: number; height: number; mask: boolean }>;
}

const OTHER = "other";
const atlases = new Map<Theme, Atlas>();

function atlasOf(theme: Theme): Atlas {
  const known = atlases.get(theme);
  if (known !== undefined) return known;
  const categories = Object.keys(CATALOGUE);
  const box = BOX * SHEET_SCALE;
  const context = paperOf(COLUMNS * box, Math.ceil(categories.length / COLUMNS) * box);
  const places: Atlas["places"] = {};
  categories.forEach((category, i) => {
    const [x, y] = [(i % COLUMNS) * box, Math.floor(i / COLUMNS) * box];
    context.save();
    context.translate(x, y);
    context.scale(SHEET_SCALE, SHEET_SCALE);
    context.fillStyle = GROUND[theme];
    context.beginPath();
    context.roundRect(0.5, 0.5, BOX - 1, BOX - 1, 4);
    context.fill();
    context.translate((BOX - DRAWN) / 2, (BOX - DRAWN) / 2);
    context.scale(DRAWN / GRID, DRAWN / GRID);
    context.strokeStyle = INK[theme];
    context.lineWidth = 1.9;
    context.lineCap = context.lineJoin = "round";
    context.stroke(new Path2D(categoryPath(category)));
    context.restore();
    places[category] = { x, y, width: box, height: box, mask: false };
  });
  const atlas = { sheet: context.canvas, places };
  atlases.set(theme, atlas);
  return atlas;
}

/** What kind of site a mark is, beside it. */
export function pictogramLayer({ marks, theme, scale }: Scene): IconLayer<Mark> | null {
  if (marks[0]?.category === undefined) return null;
  const { sheet, places } = atlasOf(theme);
  return new IconLayer<Mark>({
    id: "pictograms",
    data: marks as Mark[],
    iconAtlas: sheet as unknown as string,
    iconMapping: places,
    getIcon: ({ category = OTHER }) => (Object.hasOwn(CATALOGUE, category) ? category : OTHER),
    getPosition: ({ lng, lat }) => [lng, lat],
    getSize: BOX,
    getPixelOffset: [BESIDE[0] * scale, BESIDE[1] * scale],
    sizeUnits: "pixels",
    sizeScale: scale,
    pickable: false,
    parameters: { depthCompare: "always", depthWriteEnabled: false },
  });
}
