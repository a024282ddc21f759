import type { DefaultProps, LayerContext, LayerProps, UpdateParameters } from "@deck.gl/core";
import { Layer } from "@deck.gl/core";
import type { Buffer, RenderPass, Texture } from "@luma.gl/core";
import { Geometry, Model, type ModelProps } from "@luma.gl/engine";
import { countFont, type Donuts, FILLED_STATUSES } from "../../scene/parts/donutShape.ts";
import { type CountAtlas, countAtlas } from "./countAtlas.ts";
import { type DonutUniforms, donutUniforms, fragmentShader, type ShaderColour, vertexShader } from "./donutShader.ts";
import { flatMap, IN_WORLD, worldOf } from "./flatMap.ts";

/** 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface DonutLook {
  /** Six filled statuses from worst to best, then the hollow track of unknown. */
  readonly palette: readonly [Rgb, Rgb, Rgb, Rgb, Rgb, Rgb, Rgb];
  /** Which of the six need an outline on this ground. */
  readonly outlined: readonly [boolean, boolean, boolean, boolean, boolean, boolean];
  readonly ground: Rgb;
  readonly ink: Rgb;
  readonly outline: Rgb;
  /** 0 to 1; less than 1 steps back. */
  readonly strength: number;
}

interface DonutProps {
  readonly donuts: Donuts;
  readonly look: DonutLook;
}

export type DonutLayerProps = LayerProps & DonutProps;

interface Drawing {
  readonly model: Model;
  instances: Buffer;
  counts: Texture;
  /** The pixel ratio that instances and figures were made for; null when they are out of date. */
  filledFor: number | null;
}

const FLOATS = 16;
const CORNERS = Array.from({ length: 8 }, (_, i) => ((i + 0.5) * Math.PI) / 4);
/** Corners of an octagon about the unit circle, in the order of a strip. */
const OCTAGON = new Float32Array(
  [0, 1, 7, 2, 6, 3, 5, 4].flatMap((i) => {
    const angle = CORNERS[i] ?? 0;
    const reach = 1 / Math.cos(Math.PI / 8);
    return [reach * Math.cos(angle), reach * Math.sin(angle)];
  }),
);

const NOTHING: Donuts = {
  length: 0,
  lngLats: new Float64Array(),
  radii: new Float32Array(),
  shareEnds: new Float32Array(),
  reds: new Uint8Array(),
  notches: new Uint8Array(),
  segments: new Uint8Array(),
  counts: [],
  overdue: [],
};

const GREY: Rgb = [128, 128, 128];
const NO_LOOK: DonutLook = {
  palette: [GREY, GREY, GREY, GREY, GREY, GREY, GREY],
  outlined: [false, false, false, false, false, false],
  ground: [255, 255, 255],
  ink: [0, 0, 0],
  outline: GREY,
  strength: 1,
};

const defaultProps: DefaultProps<DonutLayerProps> = {
  coordinateSystem: IN_WORLD,
  donuts: { type: "object", value: NOTHING, compare: false },
  look: { type: "object", value: NO_LOOK, compare: false },
  parameters: {
    type: "object",
    value: {
      depthCompare: "always",
      depthWriteEnabled: false,
      blend: true,
      // Without an operation luma.gl ignores the factors.
      blendColorOperation: "add",
      blendAlphaOperation: "add",
      blendColorSrcFactor: "one",
      blendColorDstFactor: "one-minus-src-alpha",
      blendAlphaSrcFactor: "one",
      blendAlphaDstFactor: "one-minus-src-alpha",
    },
    compare: 2,
  },
};

/** Shares of the statuses in the ring, what is overdue standing out of it, the figures in the middle: one draw call for all. */
export class DonutLayer extends Layer<DonutProps> {
  static override layerName = "DonutLayer";
  static override defaultProps: DefaultProps = defaultProps;

  declare state: { drawing: Drawing };

  override getNumInstances(): number {
    return this.props.donuts.length;
  }

  override initializeState(): void {
    this.state = { drawing: this.#newDrawing() };
  }

  override updateState({ props, oldProps, changeFlags }: UpdateParameters<this>): void {
    if (changeFlags.propsChanged && props.donuts !== oldProps.donuts) this.state.drawing.filledFor = null;
  }

  override getModels(): Model[] {
    return [this.state.drawing.model];
  }

  override draw({ renderPass }: { renderPass: RenderPass }): void {
    const { drawing } = this.state;
    const { canvasContext } = this.context.device;
    const [cssWidth] = canvasContext?.getCSSSize() ?? [0];
    const [width] = canvasContext?.getDrawingBufferSize() ?? [0];
    const pixelRatio = cssWidth > 0 ? width / cssWidth : 1;
    if (drawing.filledFor !== pixelRatio) this.#fill(drawing, pixelRatio);
    if (this.props.donuts.length === 0) return;
    drawing.model.shaderInputs.setProps({ donut: uniformsOf(this.props.look, this.props.donuts.scale ?? 1) });
    drawing.model.draw(renderPass);
  }

  override finalizeState(context: LayerContext): void {
    const { drawing } = this.state;
    super.finalizeState(context);
    drawing.instances.destroy();
    drawing.counts.destroy();
  }

  #newDrawing(): Drawing {
    const { device } = this.context;
    const instances = device.createBuffer({ byteLength: 4 * FLOATS });
    const counts = device.createTexture({ format: "rg8unorm", width: 1, height: 1, data: new Uint8Array(2) });
    // deck.gl gives shaders back as any; they are what Model takes.
    const shaders: unknown = this.getShaders({
      vs: vertexShader,
      fs: fragmentShader,
      modules: [flatMap, donutUniforms],
    });
    const model = new Model(device, {
      ...(shaders as Pick<ModelProps, "vs" | "fs" | "modules">),
      id: this.props.id,
      isInstanced: true,
      instanceCount: 0,
      geometry: new Geometry({
        topology: "triangle-strip",
        attributes: { positions: { size: 2, value: OCTAGON } },
      }),
      bufferLayout: [
        {
          name: "instances",
          stepMode: "instance",
          byteStride: 4 * FLOATS,
          attributes: ["instancePlaces", "instanceEndsA", "instanceEndsB", "instanceCounts"].map((attribute, i) => ({
            attribute,
            format: "float32x4",
            byteOffset: 16 * i,
          })),
        },
      ],
      attributes: { instances },
      bindings: { countTexture: counts },
    });
    return { model, instances, counts, filledFor: null };
  }

  /** Figures are set for one pixel ratio, so that each texel of them meets one pixel. */
  #fill(drawing: Drawing, pixelRatio: number): void {
    const { device } = this.context;
    const { donuts } = this.props;
    const { floats, atlas } = packDonuts(donuts, pixelRatio);
    drawing.instances.destroy();
    drawing.counts.destroy();
    drawing.instances = device.createBuffer({ data: floats.length > 0 ? floats : new Float32Array(FLOATS) });
    drawing.counts = device.createTexture({
      format: "rg8unorm",
      width: atlas.width,
      height: atlas.height,
      data: atlas.coverage,
      sampler: { minFilter: "nearest", magFilter: "nearest" },
    });
    drawing.model.setAttributes({ instances: drawing.instances });
    drawing.model.setBindings({ countTexture: drawing.counts });
    drawing.model.setInstanceCount(donuts.length);
    drawing.filledFor = pixelRatio;
  }
}

function uniformsOf({ palette, outlined, ground, ink, outline, strength }: DonutLook, scale: number): DonutUniforms {
  const colour = ([red, green, blue]: Rgb, alpha = 0): ShaderColour => [red / 255, green / 255, blue / 255, alpha];
  return {
    status0: colour(palette[0], Number(outlined[0])),
    status1: colour(palette[1], Number(outlined[1])),
    status2: colour(palette[2], Number(outlined[2])),
    status3: colour(palette[3], Number(outlined[3])),
    status4: colour(palette[4], Number(outlined[4])),
    status5: colour(palette[5], Number(outlined[5])),
    status6: colour(palette[6]),
    ground: colour(ground),
    ink: colour(ink),
    outline: colour(outline),
    drawn: [scale, strength, 0, 0],
  };
}

/** What a donut shows beside its shares, in one number: the shader takes it apart. */
const signsOf = ({ reds, notches, segments }: Donuts, i: number): number =>
  (reds[i] ?? 0) + 4 * (notches[i] ?? 0) + 8 * (segments[i] ?? 0);

function packDonuts(donuts: Donuts, pixelRatio: number): { floats: Float32Array; atlas: CountAtlas } {
  const { length, scale = 1, lngLats, radii, shareEnds, counts, overdue } = donuts;
  const fonts = Float32Array.from({ length }, (_, i) => countFont(radii[i] ?? 0, counts[i]?.length ?? 0, scale));
  const atlas = countAtlas(counts, overdue, fonts, pixelRatio);
  const floats = new Float32Array(FLOATS * length);
  for (let i = 0; i < length; i++) {
    const at = FLOATS * i;
    const [x, y] = worldOf(lngLats[2 * i] ?? 0, lngLats[2 * i + 1] ?? 0);
    const ends = FILLED_STATUSES * i;
    floats[at] = x;
    floats[at + 1] = y;
    floats[at + 2] = x - Math.fround(x);
    floats[at + 3] = y - Math.fround(y);
    floats.set(shareEnds.subarray(ends, ends + 3), at + 4);
    floats[at + 7] = radii[i] ?? 0;
    floats.set(shareEnds.subarray(ends + 3, ends + 6), at + 8);
    floats[at + 11] = signsOf(donuts, i);
    floats.set(atlas.places.subarray(4 * i, 4 * i + 4), at + 12);
  }
  return { floats, atlas };
}
