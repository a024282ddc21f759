import {
  IconLayer as AnyIconLayer,
  LineLayer as AnyLineLayer,
  PathLayer as AnyPathLayer,
  ScatterplotLayer as AnyScatterplotLayer,
  SolidPolygonLayer as AnySolidPolygonLayer,
  type IconLayerProps,
  type LineLayerProps,
  type PathLayerProps,
  type ScatterplotLayerProps,
  type SolidPolygonLayerProps,
} from "@deck.gl/layers";
import type { Position } from "../../core/geometry.ts";
import { IN_WORLD, onFlatMap, type Shaders, worldOf } from "./flatMap.ts";

/**
 * deck.gl's layers, their shaders made for our map alone (`flatMap.ts`). They are given longitudes and latitudes by a function for
 * each thing they draw; sizes are in pixels, and none can be picked.
 */

type AtOf<D> = (thing: D) => Position;
type PointProps<P, D> = Omit<P, "getPosition"> & { readonly getPosition: AtOf<D> };

const inWorld =
  <D>(at: AtOf<D>) =>
  (thing: D): [number, number] => {
    const [lng, lat] = at(thing);
    return worldOf(lng, lat);
  };

const lineInWorld = (line: readonly Position[]) => line.map(([lng, lat]) => worldOf(lng, lat));

export class ScatterplotLayer<D> extends AnyScatterplotLayer<D> {
  static override layerName = "ScatterplotLayer";

  constructor({ getPosition, ...props }: PointProps<ScatterplotLayerProps<D>, D>) {
    super({ ...props, coordinateSystem: IN_WORLD, getPosition: inWorld(getPosition) });
  }

  override getShaders(): Shaders {
    return onFlatMap(super.getShaders() as Shaders, this.props.billboard);
  }
}

export class IconLayer<D> extends AnyIconLayer<D> {
  static override layerName = "IconLayer";

  constructor({ getPosition, ...props }: PointProps<IconLayerProps<D>, D>) {
    super({ ...props, coordinateSystem: IN_WORLD, getPosition: inWorld(getPosition) });
  }

  override getShaders(): Shaders {
    return onFlatMap(super.getShaders() as Shaders, this.props.billboard);
  }
}

export class PathLayer<D> extends AnyPathLayer<D> {
  static override layerName = "PathLayer";

  constructor({
    getPath,
    ...props
  }: Omit<PathLayerProps<D>, "getPath"> & { readonly getPath: (thing: D) => readonly Position[] }) {
    super({ ...props, coordinateSystem: IN_WORLD, getPath: (thing) => lineInWorld(getPath(thing)) });
  }

  override getShaders(): Shaders {
    return onFlatMap(super.getShaders() as Shaders, this.props.billboard);
  }
}

export class LineLayer<D> extends AnyLineLayer<D> {
  static override layerName = "LineLayer";

  constructor({
    getSourcePosition,
    getTargetPosition,
    ...props
  }: Omit<LineLayerProps<D>, "getSourcePosition" | "getTargetPosition"> & {
    readonly getSourcePosition: AtOf<D>;
    readonly getTargetPosition: AtOf<D>;
  }) {
    super({
      ...props,
      coordinateSystem: IN_WORLD,
      getSourcePosition: inWorld(getSourcePosition),
      getTargetPosition: inWorld(getTargetPosition),
    });
  }

  override getShaders(): Shaders {
    return onFlatMap(super.getShaders() as Shaders);
  }
}

export class SolidPolygonLayer<D> extends AnySolidPolygonLayer<D> {
  static override layerName = "SolidPolygonLayer";

  constructor({
    getPolygon,
    ...props
  }: Omit<SolidPolygonLayerProps<D>, "getPolygon"> & {
    readonly getPolygon: (thing: D) => readonly (readonly Position[])[];
  }) {
    super({ ...props, coordinateSystem: IN_WORLD, getPolygon: (thing) => getPolygon(thing).map(lineInWorld) });
  }

  override getShaders(type: string): Shaders {
    return onFlatMap(super.getShaders(type) as Shaders);
  }
}
