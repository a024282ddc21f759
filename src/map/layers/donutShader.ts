/** 0 to 1. */
export type ShaderColour = readonly [number, number, number, number];

// A type, not an interface: luma.gl wants an index signature.
export type DonutUniforms = {
  readonly status0: ShaderColour;
  readonly status1: ShaderColour;
  readonly status2: ShaderColour;
  readonly status3: ShaderColour;
  readonly status4: ShaderColour;
  readonly status5: ShaderColour;
  readonly status6: ShaderColour;
  readonly ground: ShaderColour;
  readonly ink: ShaderColour;
  readonly outline: ShaderColour;
  /** How large everything is drawn, and how strong. */
  readonly drawn: readonly [scale: number, strength: number, number, number];
};

// luma.gl reads this text: one field to a line.
const block = `\
layout(std140) uniform donutUniforms {
  vec4 status0;
  vec4 status1;
  vec4 status2;
  vec4 status3;
  vec4 status4;
  vec4 status5;
  vec4 status6;
  vec4 ground;
  vec4 ink;
  vec4 outline;
  vec4 drawn;
} donut;
`;

const four = "vec4<f32>" as const;

/** The palette; alpha of a status is 1 where the ring needs an outline. */
export const donutUniforms = {
  name: "donut",
  vs: block,
  fs: block,
  uniformTypes: {
    status0: four,
    status1: four,
    status2: four,
    status3: four,
    status4: four,
    status5: four,
    status6: four,
    ground: four,
    ink: four,
    outline: four,
    drawn: four,
  },
} as const;

/**
 * An octagon about the circle, a sixth fewer fragments than a square. Each side stands as far out as something is drawn there: what
 * is overdue takes one direction, a notch another.
 */
export const vertexShader = `\
#version 300 es
#define SHADER_NAME donut-vertex
#define TURN 6.2831853
in vec2 positions;
in vec4 instancePlaces;
in vec4 instanceEndsA;
in vec4 instanceEndsB;
in vec4 instanceCounts;
out vec2 at;
flat out vec4 edges;
flat out vec3 notch;
flat out vec3 endsA;
flat out vec3 endsB;
flat out vec4 count;
flat out vec4 lines;

// How far out a side lies whose normal is "to", before half a pixel of edge: radius, that of what is overdue, its end, the tip of the notch.
float sideOf(vec2 to, float radius, float grown, float end, vec2 tip) {
  float turn = fract(atan(to.x, to.y) / TURN + 1.0);
  float beside = turn < end ? 0.0 : min(turn - end, 1.0 - turn);
  float overdue = grown * cos(min(beside, 0.5) * TURN);
  return max(max(radius, overdue), tip.x * abs(to.x) + tip.y * to.y);
}

void main(void) {
  vec3 place = vec3(instancePlaces.xy, 0.0);
  geometry.worldPosition = place;
  vec4 middle = project_position_to_clipspace(place, vec3(instancePlaces.zw, 0.0), vec3(0.0), geometry.position);

  // Everything below is in device pixels, from a middle that lies on a corner of the pixel grid: crisp at rest.
  float px = project.devicePixelRatio;
  float unit = px * donut.drawn.x;
  int signs = int(instanceEndsB.w + 0.5);
  int red = signs & 3;
  float notched = float((signs >> 2) & 1);
  float segments = float(signs >> 3);
  endsA = instanceEndsA.xyz;
  endsB = instanceEndsB.xyz;
  vec4 widest = max(vec4(endsA.x, endsA.y - endsA.x, endsA.z - endsA.y, endsB.x - endsA.z),
    vec4(endsB.y - endsB.x, endsB.z - endsB.y, 1.0 - endsB.z, 0.0));
  float whole = step(0.9999, max(max(widest.x, widest.y), max(widest.z, widest.w)));
  // An end at the very top would bleed into the first pixel past it.
  endsA += step(0.9999, endsA);
  endsB += step(0.9999, endsB);
  float radius = floor(instanceEndsA.w * px + 0.5);
  float casing = max(1.0, floor(1.25 * unit + 0.25));
  float ring = max(2.0, floor(1.9 * unit + 0.035 * instanceEndsA.w * px + 0.5));
  float growths[4] = float[4](0.0, 1.0, 2.5, 5.5);
  float growth = floor(growths[red] * unit + 0.5);
  float outer = radius - casing;
  edges = vec4(outer, growth, outer - ring, casing);

  float top = radius + growth + floor(1.5 * unit + 0.5);
  float foot = outer - ring - unit;
  // Half its width, its middle, half its height: one that is not there is infinitely less than nothing.
  notch = mix(vec3(0.0, 0.0, -1e5), vec3(1.25 * unit, 0.5 * (top + foot), 0.5 * (top - foot)), notched);
  vec2 tip = notched * vec2(1.25 * unit, top) + casing * notched;
  // Neighbours of a side that stands far out stand out enough for it to be one: else the outline would cross itself.
  float least = max(radius, 0.71 * max(radius + growth, tip.y));

  float gap = 0.5 * max(1.0, 1.25 * unit);
  // One status alone is one ring without a gap, unless its sites are counted.
  lines = vec4(segments > 0.5 ? gap : mix(gap, -1.0, whole), max(1.0, segments), step(0.5, segments), max(1.0, floor(unit + 0.25)));
  count = instanceCounts;

  const mat2 eighth = mat2(0.92387953, 0.38268343, -0.38268343, 0.92387953);
  vec2 to = normalize(positions);
  vec2 toA = eighth * to;
  vec2 toB = to * eighth;
  float a = 1.0 + max(least, sideOf(toA, radius, radius + growth, endsA.x, tip));
  float b = 1.0 + max(least, sideOf(toB, radius, radius + growth, endsA.x, tip));
  // Where two sides meet that are an eighth of a turn apart.
  at = 2.0 * ((a - 0.70710678 * b) * toA + (b - 0.70710678 * a) * toB);
  vec2 pixels = (middle.xy / middle.w * 0.5 + 0.5) * project.viewportSize;
  vec2 corner = (floor(pixels + 0.5) + at) / project.viewportSize * 2.0 - 1.0;
  gl_Position = vec4(corner * middle.w, middle.zw);
}
`;

/** No branch and no loop: each edge is one clamp, laid over the last from the outside in. */
export const fragmentShader = `\
#version 300 es
#define SHADER_NAME donut-fragment
precision highp float;
precision highp int;
uniform sampler2D countTexture;
in vec2 at;
flat in vec4 edges;
flat in vec3 notch;
flat in vec3 endsA;
flat in vec3 endsB;
flat in vec4 count;
flat in vec4 lines;
out vec4 fragColor;

void main(void) {
  float far = length(at);
  float turn = fract(atan(at.x, at.y) * 0.15915494);
  float round = 6.2831853 * far;

  vec3 pastA = clamp((turn - endsA) * round + 0.5, 0.0, 1.0);
  vec3 pastB = clamp((turn - endsB) * round + 0.5, 0.0, 1.0);
  // What is overdue grows outwards; what nobody has looked at is but a line.
  float outer = edges.x + edges.y * (1.0 - pastA.x);
  float inner = mix(edges.z, edges.x - 1.2 * lines.w, pastB.z);
  vec3 ringIn = clamp(vec3(outer + edges.w, outer, inner) - far + 0.5, 0.0, 1.0);

  vec4 share = mix(donut.status0, donut.status1, pastA.x);
  share = mix(share, donut.status2, pastA.y);
  share = mix(share, donut.status3, pastA.z);
  share = mix(share, donut.status4, pastB.x);
  share = mix(share, donut.status5, pastB.y);
  share = mix(share, donut.status6, pastB.z);
  vec2 rim = clamp(vec2(outer - lines.w, inner + lines.w) - far + 0.5, 0.0, 1.0);
  share.rgb = mix(share.rgb, donut.outline.rgb, share.a * (1.0 - rim.x + rim.y));
  vec3 toEnd = min(abs(turn - endsA), abs(turn - endsB));
  float byStatus = min(min(toEnd.x, toEnd.y), min(toEnd.z, min(turn, 1.0 - turn)));
  float part = fract(turn * lines.y);
  float bySite = min(part, 1.0 - part) / lines.y;
  float nearest = mix(byStatus, bySite, lines.z) * round;
  share.rgb = mix(share.rgb, donut.ground.rgb, clamp(lines.x - nearest + 0.5, 0.0, 1.0));

  vec3 colour = mix(donut.ground.rgb, share.rgb, ringIn.y);
  colour = mix(colour, donut.ground.rgb, ringIn.z);

  vec2 texel = vec2(at.x, -at.y) + 0.5 * count.zw;
  vec2 inside = step(vec2(0.0), texel) * step(texel, count.zw);
  vec2 figure = texelFetch(countTexture, ivec2(count.xy + clamp(texel, vec2(0.0), max(count.zw - 1.0, 0.0))), 0).rg;
  figure *= inside.x * inside.y;
  colour = mix(colour, donut.status0.rgb, figure.y);
  colour = mix(colour, donut.ink.rgb, figure.x);

  vec2 fromNotch = abs(vec2(at.x, at.y - notch.y)) - notch.xz;
  float toNotch = max(fromNotch.x, fromNotch.y);
  float beside = clamp(edges.w - toNotch + 0.5, 0.0, 1.0);
  colour = mix(colour, donut.ground.rgb, beside);
  colour = mix(colour, donut.ink.rgb, clamp(0.5 - toNotch, 0.0, 1.0));
  float drawn = max(ringIn.x, beside);

  fragColor = vec4(colour, 1.0) * drawn * donut.drawn.y;
}
`;
