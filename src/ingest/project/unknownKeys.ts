import { isBasemapType } from "../../core/basemaps.ts";
import { isObject } from "../text/jsonText.ts";
import { keysOfBasemap } from "./basemaps.ts";
import {
  briefingSchema,
  campaignSchema,
  categoryByColumn,
  categorySchema,
  firstFilled,
  keptPageSchema,
  layerSchema,
  periodSchema,
  phaseKeys,
  projectSchema,
  tourSchema,
  tourViewSchema,
} from "./projectSchema.ts";

const keysOf = (schema: { readonly shape: object }): readonly string[] => Object.keys(schema.shape);

/** The paths of all keys of a project that nobody knows, such as `layers[0].colour`; columns of fields are not looked at. */
export function unknownKeys(project: Record<string, unknown>): string[] {
  const found: string[] = [];
  const look = (value: unknown, known: readonly string[], path: string): void => {
    if (!isObject(value)) return;
    for (const key of Object.keys(value)) if (!known.includes(key)) found.push(keyPath(path, key));
  };
  const each = (value: unknown, path: string, visit: (item: unknown, path: string) => void): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, `${path}[${index}]`);
  };
  const part = (value: unknown, key: string): unknown =>
    isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

  look(project, keysOf(projectSchema), "");
  look(project.campaign, keysOf(campaignSchema), "campaign");
  each(part(project.campaign, "phases"), "campaign.phases", (phase, path) => look(phase, phaseKeys, path));
  each(project.layers, "layers", (layer, path) => {
    look(layer, keysOf(layerSchema), path);
    look(part(layer, "category"), keysOf(categoryByColumn), `${path}.category`);
    look(part(layer, "key"), keysOf(firstFilled), `${path}.key`);
    each(part(layer, "where"), `${path}.where`, (condition, at) => {
      look(condition, part(condition, "op") === "geometry" ? ["op", "value"] : ["column", "op", "value"], at);
    });
  });
  each(project.periods, "periods", (period, path) => {
    look(period, keysOf(periodSchema), path);
    for (const end of ["start", "end"]) look(part(period, end), ["after"], `${path}.${end}`);
  });
  each(project.categories, "categories", (category, path) => look(category, keysOf(categorySchema), path));
  look(project.tour, keysOf(tourSchema), "tour");
  each(part(project.tour, "views"), "tour.views", (view, path) => look(view, keysOf(tourViewSchema), path));
  look(project.briefing, keysOf(briefingSchema), "briefing");
  each(part(project.briefing, "pages"), "briefing.pages", (page, path) => look(page, keysOf(keptPageSchema), path));
  const lookAtBasemap = (basemap: unknown, path: string): void => {
    const type = part(basemap, "type");
    const keys = keysOfBasemap(isBasemapType(type) ? type : "none");
    look(basemap, [...keys.keys()], path);
    for (const [key, inner] of keys) if (inner.length > 0) look(part(basemap, key), inner, `${path}.${key}`);
  };
  if (Array.isArray(project.basemap)) each(project.basemap, "basemap", lookAtBasemap);
  else lookAtBasemap(project.basemap, "basemap");
  return found;
}

/** `a.b`, or `a["b c"]` for a key that is no plain word. */
export function keyPath(parent: string, key: string): string {
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${parent}[${JSON.stringify(key)}]`;
  return parent === "" ? key : `${parent}.${key}`;
}
