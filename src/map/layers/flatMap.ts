import { project, project32 } from "@deck.gl/core";
import { mercatorX, mercatorY } from "../../core/mercator.ts";

/**
 * Where a place lies on our map, as the GPU works it out. deck.gl's own text knows globes, tilts, metres and wrapped worlds, and a
 * software GPU takes several times as long to make a program of it, for each kind of layer, before the first of that kind is drawn.
 * Ours is Web Mercator with nothing tilted, every size in pixels and nothing picked by the GPU; what deck.gl tells a shader of the
 * view stays the same. Sines are none of the GPU's business: they may be off by a two-thousandth there.
 */

/** As luma.gl has them, as far as this needs them. */
export type ShaderModule = {
  readonly name: string;
  readonly dependencies?: readonly ShaderModule[];
  readonly vs?: string;
};

/** What deck.gl's layers give to make a program of. */
export interface Shaders {
  readonly vs: string;
  readonly modules?: readonly ShaderModule[];
}

/** deck.gl's world: 512 units across, y northwards. */
export const worldOf = (lng: number, lat: number): [x: number, y: number] => [
  512 * mercatorX(lng),
  512 * (1 - mercatorY(lat)),
];

/** What a layer says of places that are given by `worldOf`. */
export const IN_WORLD = "cartesian";

const GLSL_TYPES: Readonly<Record<string, string>> = {
  f32: "float",
  i32: "int",
  "vec2<f32>": "vec2",
  "vec3<f32>": "vec3",
  "vec4<f32>": "vec4",
  "mat4x4<f32>": "mat4",
};

// luma.gl reads this text: one field to a line.
const view = `\
layout(std140) uniform projectUniforms {
${Object.entries(project.uniformTypes)
  .map(([name, type]) => `  ${GLSL_TYPES[type]} ${name};`)
  .join("\n")}
} project;
`;

const flatProject = {
  ...project,
  dependencies: project.dependencies.filter(({ name }) => name !== "fp32"),
  source: "",
  vs: `${view}
const float PI = ${Math.PI};
const int COORDINATE_SYSTEM_LNGLAT = 1;
const int COORDINATE_SYSTEM_LNGLAT_OFFSETS = 3;

vec3 project_position(vec3 place, vec3 low) {
  return vec3(place.xy - project.coordinateOrigin.xy + low.xy, 0.0);
}
vec4 project_common_position_to_clipspace(vec4 place) {
  return project.viewProjectionMatrix * place + project.center;
}
bool project_needs_rotation(vec3 place, out mat3 turn) {
  return false;
}
vec3 project_normal(vec3 normal) {
  return normal;
}
float project_size_to_pixel(float size, int unit) {
  return size;
}
float project_pixel_size(float pixels) {
  return pixels / project.scale;
}
vec2 project_pixel_size(vec2 pixels) {
  return pixels / project.scale;
}
vec2 project_pixel_size_to_clipspace(vec2 pixels) {
  return pixels / project.viewportSize * project.devicePixelRatio * 2.0 * project.focalDistance;
}
`,
};

/** Takes the place of deck.gl's `project32`. */
export const flatMap = {
  ...project32,
  dependencies: [flatProject],
  source: "",
  vs: `\
vec4 project_position_to_clipspace(vec3 place, vec3 low, vec3 offset, out vec4 world) {
  world = vec4(project_position(place, low) + offset, 1.0);
  return project_common_position_to_clipspace(world);
}
vec4 project_position_to_clipspace(vec3 place, vec3 low, vec3 offset) {
  vec4 world;
  return project_position_to_clipspace(place, low, offset, world);
}
`,
};

const nothingPicked: ShaderModule = {
  name: "picking",
  vs: `\
vec3 picking_getPickingColorFromInstanceID() {
  return vec3(0.0);
}
vec3 picking_getPickingColorFromIndex(float index) {
  return vec3(0.0);
}
`,
};

const OURS: Readonly<Record<string, ShaderModule>> = { project32: flatMap, picking: nothingPicked };

/** A layer's own shaders on our map. `billboard` as its props say it: what is known needs no branch. */
export function onFlatMap(shaders: Shaders, billboard?: boolean): Shaders {
  const vs =
    billboard === undefined
      ? shaders.vs
      : shaders.vs.replaceAll(/\b(scatterplot|icon|path)\.billboard\b/g, `${billboard}`);
  return { ...shaders, vs, modules: (shaders.modules ?? []).map((module) => OURS[module.name] ?? module) };
}
