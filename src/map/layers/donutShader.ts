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
} donut;
`;

const colour = "vec4<f32>" as const;

/** The palette; alpha of a status is 1 where the ring needs an outline. */
export const donutUniforms = {
  name: "donut",
  vs: block,
  fs: block,
  uniformTypes: {
    status0: colour,
    status1: colour,
    status2: colour,
    status3: colour,
    status4: colour,
    status5: colour,
    status6: colour,
    ground: colour,
    ink: colour,
    outline: colour,
  },
} as const;

/** An octagon about the circle: a sixth fewer fragments than a square. */
export const vertexShader = `\
#version 300 es
#define SHADER_NAME donut-vertex
in vec2 positions;
in vec4 instancePlaces;
in vec4 instanceEndsA;
in vec4 instanceEndsB;
in vec4 instanceCounts;
out vec2 at;
flat out vec4 edges;
flat out vec4 rims;
flat out vec3 outer;
flat out vec3 endsA;
flat out vec3 endsB;
flat out vec4 count;
flat out vec2 widths;
flat out vec2 dashes;

void main(void) {
  vec3 place = vec3(instancePlaces.xy, 0.0);
  geometry.worldPosition = place;
  vec4 middle = project_position_to_clipspace(place, vec3(instancePlaces.zw, 0.0), vec3(0.0), geometry.position);

  // Everything below is in device pixels, from a middle that lies on a corner of the pixel grid: crisp at rest.
  float px = project.devicePixelRatio;
  float major = step(8.0, instanceEndsB.w);
  int rim = int(instanceEndsB.w - 8.0 * major + 0.5);
  vec4 palette[7] = vec4[7](donut.status0, donut.status1, donut.status2, donut.status3,
    donut.status4, donut.status5, donut.status6);
  endsA = instanceEndsA.xyz;
  endsB = instanceEndsB.xyz;
  vec4 widest = max(vec4(endsA.x, endsA.y - endsA.x, endsA.z - endsA.y, endsB.x - endsA.z),
    vec4(endsB.y - endsB.x, endsB.z - endsB.y, 1.0 - endsB.z, 0.0));
  float whole = step(0.9999, max(max(widest.x, widest.y), max(widest.z, widest.w)));
  float radius = floor(instanceEndsA.w * px + 0.5);
  float hair = max(1.0, floor(px + 0.25));
  float rimWidth = floor((1.6 + 0.055 * instanceEndsA.w) * px + 0.5);
  float ringWidth = floor((1.5 + 0.14 * instanceEndsA.w) * px + 0.5);
  float rimInner = radius - hair - rimWidth;
  float ringOuter = rimInner - floor(1.25 * px + 0.25);
  // One status alone is one ring, without the gap.
  float inner = ringOuter - ringWidth + whole * floor(1.25 * px + 0.25);
  edges = vec4(radius - hair, mix(rimInner, inner, whole), mix(ringOuter, -1.0, whole), inner);
  float majorWidth = floor(1.75 * px + 0.25);
  float reach = radius + major * (majorWidth + floor(1.75 * px + 0.25));
  outer = vec3(reach, mix(reach + 2.0, reach - majorWidth, major), radius);
  // An unknown rim is an outline in dashes, like the glyph.
  float unknown = step(5.5, float(rim));
  rims = vec4(palette[rim].rgb, max(palette[rim].a, unknown));
  dashes = vec2(floor(instanceEndsA.w * 1.1 + 0.5), 1.0 - unknown);

  widths = vec2(hair, mix(0.5 * max(1.0, 1.25 * px), -1.0, whole));
  count = instanceCounts;

  at = positions * (reach + 1.0);
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
flat in vec4 rims;
flat in vec3 outer;
flat in vec3 endsA;
flat in vec3 endsB;
flat in vec4 count;
flat in vec2 widths;
flat in vec2 dashes;
out vec4 fragColor;

void main(void) {
  float far = length(at);
  float turn = fract(atan(at.x, at.y) * 0.15915494);
  float round = 6.2831853 * far;
  vec3 outerIn = clamp(outer - far + 0.5, 0.0, 1.0);
  vec4 edgeIn = clamp(edges - far + 0.5, 0.0, 1.0);

  vec3 pastA = clamp((turn - endsA) * round + 0.5, 0.0, 1.0);
  vec3 pastB = clamp((turn - endsB) * round + 0.5, 0.0, 1.0);
  vec4 share = mix(donut.status0, donut.status1, pastA.x);
  share = mix(share, donut.status2, pastA.y);
  share = mix(share, donut.status3, pastA.z);
  share = mix(share, donut.status4, pastB.x);
  share = mix(share, donut.status5, pastB.y);
  share = mix(share, donut.status6, pastB.z);
  vec2 rimOfRing = clamp(vec2(edges.z - widths.x, edges.w + widths.x) - far + 0.5, 0.0, 1.0);
  share.rgb = mix(share.rgb, donut.outline.rgb, share.a * (1.0 - rimOfRing.x + rimOfRing.y));
  vec3 toEnd = min(abs(turn - endsA), abs(turn - endsB));
  float nearest = min(min(toEnd.x, toEnd.y), min(toEnd.z, min(turn, 1.0 - turn))) * round;
  share.rgb = mix(share.rgb, donut.ground.rgb, clamp(widths.y - nearest + 0.5, 0.0, 1.0));

  vec3 colour = mix(rims.rgb, donut.ground.rgb, outerIn.y);
  float dash = clamp((abs(fract(turn * dashes.x) - 0.5) - 0.17) * round / dashes.x + 0.5, 0.0, 1.0);
  colour = mix(colour, mix(donut.ground.rgb, donut.outline.rgb, rims.a * max(dash, dashes.y)), outerIn.z);
  colour = mix(colour, rims.rgb, edgeIn.x);
  colour = mix(colour, donut.ground.rgb, edgeIn.y);
  colour = mix(colour, share.rgb, edgeIn.z);
  colour = mix(colour, donut.ground.rgb, edgeIn.w);

  vec2 texel = vec2(at.x, -at.y) + 0.5 * count.zw;
  vec2 inside = step(vec2(0.0), texel) * step(texel, count.zw);
  float figure = texelFetch(countTexture, ivec2(count.xy + clamp(texel, vec2(0.0), max(count.zw - 1.0, 0.0))), 0).r;
  colour = mix(colour, donut.ink.rgb, figure * inside.x * inside.y);

  fragColor = vec4(colour, 1.0) * outerIn.x;
}
`;
