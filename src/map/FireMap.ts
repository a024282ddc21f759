import "maplibre-gl/dist/maplibre-gl.css";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import type { Mark, Scene } from "../scene/parts/scene.ts";
import { basemapStyle } from "./basemapStyle.ts";
import { CachedFit } from "./cachedFit.ts";
import { easedMs } from "./cameraMove.ts";
import { carryMarks } from "./carryMarks.ts";
import type { Eye, FireMapOptions } from "./fireMapOptions.ts";
import { FlightPace } from "./flightPace.ts";
import { followPointer } from "./followPointer.ts";
import { goWhere } from "./goWhere.ts";
import { keepClear } from "./ground/keepClear.ts";
import { leaveOut, NAMES_SOURCE } from "./ground/labels.ts";
import { OFFICE_SOURCE, officeData } from "./ground/office.ts";
import { ContextHealing } from "./healing.ts";
import { isBare, isSameScene } from "./isSameScene.ts";
import { MAP_OPTIONS } from "./mapOptions.ts";
import type { MarksOverlay } from "./marksOverlay.ts";
import { NameTurn } from "./nameTurn.ts";
import { NextFrame } from "./nextFrame.ts";
import { noteFirstDraw, noteIdle } from "./noteIdle.ts";
import { pick } from "./pick.ts";
import { basemapKeyOf, PictureGround } from "./pictureGround.ts";
import { RINGS_SOURCE, ringData } from "./ringStyle.ts";
import { setData } from "./setData.ts";
import { restyle, sightOf } from "./textSize.ts";
import { serveTiles } from "./tiles.ts";
import { centreOf, viewportOf } from "./viewportOf.ts";

/** The one map of the page: MapLibre draws the ground and names, deck.gl draws our shapes on the same canvas. */
export class FireMap {
  readonly #options: FireMapOptions;
  readonly #tiles: ReturnType<typeof serveTiles>;
  readonly #healing: ContextHealing;
  readonly #resizing: ResizeObserver;
  readonly #fit = new CachedFit();
  readonly #pace = new FlightPace();
  readonly #next = new NextFrame(() => this.#draw());
  readonly #names = new NameTurn(this.#pace);
  readonly #pictures: PictureGround;
  #map: MapLibreMap;
  /** null until deck.gl has arrived: the ground does not wait for it. */
  #marks: MarksOverlay | null = null;
  #scene: Scene | null = null;
  #shown: Scene | null = null;
  #wanted: Scene["wanted"] = null;
  /** MapLibre's workers are there; a style that comes earlier is lost. */
  #started = false;
  /** The style stands that the scene asks for. */
  #ready = false;
  #styleKey = "";
  #sight = "";
  #eye: Eye | null = null;
  #removed = false;
  /** Scenes that the map was told to draw and has not yet. */
  #drawing = 0;
  #hoverAgain = () => {};
  #tell = () => {};

  constructor(options: FireMapOptions) {
    this.#options = options;
    setWorkerUrl(options.workerUrl);
    this.#tiles = serveTiles(options.askForTile);
    this.#pictures = new PictureGround(
      options,
      () => this.#map,
      () => this.#showAgain(),
    );
    this.#healing = new ContextHealing(() => this.#rebuild());
    this.#map = this.#newMap(options.eye);
    // MapLibre's own observer passes over the first change of size, and a page often gets its height just then.
    this.#resizing = new ResizeObserver(() => this.#resized());
    this.#resizing.observe(options.container);
  }

  /** Shows a scene with the next frame; of several, the newest. */
  show(scene: Scene): void {
    this.#scene = scene;
    this.#next.ask();
  }

  zoomBy(steps: number): void {
    this.#fit.leave();
    this.#map.zoomTo(this.#map.getZoom() + steps, { duration: easedMs() });
  }

  destroy(): void {
    this.#next.stop();
    this.#resizing.disconnect();
    this.#healing.stop();
    this.#tiles.stop();
    this.#pictures.stop();
    this.#map.remove();
  }

  /** A canvas that gets another size is empty: it is drawn in the frame that shows it, by deck.gl once that has heard of the size. */
  #resized(): void {
    this.#map.resize();
    if (this.#marks?.isReady !== true) this.#map.redraw();
  }

  #newMap(from: Eye | null): MapLibreMap {
    const { container, onViewport, onHover, onPick, onContext } = this.#options;
    const map = new MapLibreMap({
      container,
      ...MAP_OPTIONS,
      center: from?.center ?? [106.55, 29.56],
      zoom: from?.zoom ?? 11,
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    this.#styleKey = "";
    this.#ready = false;
    this.#started = false;
    // A flight over a map that is lost never lands.
    this.#pace.settles();
    this.#names.free();
    this.#drawing = 0;
    this.#marks = null;
    void this.#addMarks(map);
    const tell = () => onViewport(viewportOf(map, this.#pictures.shift, this.#pace.isFlying));
    this.#tell = tell;
    this.#fit.watch(map);
    this.#next.follow(map);
    keepClear(map, this.#options.over, () => this.#scene?.isFar === true);
    map.on("move", tell);
    map.on("resize", tell);
    map.once("load", () => {
      this.#started = true;
      tell();
      this.#showAgain();
    });
    map.on("style.load", () => {
      this.#ready = true;
      this.#showAgain();
    });
    const at = (lng: number, lat: number) => this.#at(lng, lat);
    map.on("click", ({ lngLat: { lng, lat } }) => onPick(at(lng, lat), ...this.#pictures.shift.toWorld(lng, lat)));
    this.#hoverAgain = followPointer(map, at, onHover);
    carryMarks(map, at, this.#options, (lng, lat) => this.#pictures.shift.toWorld(lng, lat));
    map.on("error", ({ error }) => this.#pictures.heard(new Error(error.message)));
    noteIdle(map, container);
    const canvas = map.getCanvas();
    canvas.addEventListener("webglcontextlost", () => onContext(false));
    this.#healing.watch(canvas);
    return map;
  }

  async #addMarks(map: MapLibreMap): Promise<void> {
    try {
      const { MarksOverlay } = await import("./marksOverlay.ts");
      // The map may have been rebuilt, or be gone, by the time deck.gl has arrived.
      if (map !== this.#map || this.#removed) return;
      this.#marks = new MarksOverlay(map, () => this.#ready, this.#options.onError);
      this.#showAgain();
    } catch (error) {
      this.#options.onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #showAgain(): void {
    this.#shown = null;
    if (this.#scene !== null) this.show(this.#scene);
  }

  /** A new map with the same eye and scene: deck.gl does not come back on a restored context. Throws while the GPU is down. */
  #rebuild(): void {
    if (!this.#removed) this.#eye = { center: centreOf(this.#map), zoom: this.#map.getZoom() };
    // A try that failed has removed the map already, and MapLibre wants that once.
    if (!this.#removed) {
      this.#removed = true;
      this.#map.remove();
    }
    this.#map = this.#newMap(this.#eye);
    this.#removed = false;
    this.#map.once("load", () => this.#options.onContext(true));
  }

  #at(lng: number, lat: number): Mark["pick"] | null {
    return this.#scene === null ? null : pick(this.#pictures.shift.scene(this.#scene), lng, lat, this.#map.getZoom());
  }

  #draw(): void {
    const scene = this.#scene;
    if (scene === null || !this.#started) return;
    const { basemap, theme, isProjected } = scene;
    if (!this.#pictures.isReadyFor(basemap)) return;
    if (this.#pictures.take(this.#map, basemap)) this.#fit.forget();
    const styleKey = theme + isProjected + basemapKeyOf(basemap);
    const tiles = this.#pictures.tilesOf(basemap);
    if (styleKey !== this.#styleKey) {
      this.#styleKey = styleKey;
      this.#ready = false;
      if (this.#shown?.basemap.generation !== basemap.generation) this.#marks?.clear();
      const style = this.#pictures.styled(basemapStyle(theme, basemap.layers, tiles, scene), scene);
      this.#map.setStyle(style, { diff: false });
      this.#sight = sightOf(scene);
    }
    if (scene.wanted !== null && scene.wanted !== this.#wanted) this.#go(scene.wanted, scene);
    // A style on its way takes deck's layers with it: they come with "style.load".
    if (!this.#ready || this.#marks === null || (scene === this.#shown && !this.#names.isDue)) return;
    if (this.#shown !== null && !this.#names.isOwed && isSameScene(scene, this.#shown)) {
      this.#shown = scene;
      if (this.#drawing === 0) this.#options.onShown(scene);
      return;
    }
    // Not by another style: that would take ground and marks away for a moment.
    if (sightOf(scene) !== this.#sight) restyle(this.#map, basemapStyle(theme, basemap.layers, tiles, scene));
    this.#sight = sightOf(scene);
    const [last, drawn] = [this.#shown, this.#pictures.shift.scene(scene)];
    if (isBare(last) && !isBare(scene)) this.#names.holdFor(this.#map, () => this.show(this.#scene ?? scene));
    if (scene.labels !== last?.labels || scene.groundNames !== last.groundNames) this.#names.owe();
    if (this.#names.isDue) {
      this.#names.set();
      setData(this.#map, NAMES_SOURCE, this.#marks.names(drawn));
      leaveOut(this.#map, scene.groundNames, tiles);
    }
    if (scene.office !== last?.office || scene.graticule !== last.graticule)
      setData(this.#map, OFFICE_SOURCE, officeData(drawn));
    if (scene.rings !== last?.rings) setData(this.#map, RINGS_SOURCE, ringData(drawn.rings));
    this.#marks.show(drawn);
    this.#shown = scene;
    if (scene.donuts !== last?.donuts || scene.marks !== last.marks) this.#hoverAgain();
    this.#drawing++;
    this.#map.once("render", () => {
      this.#drawing--;
      noteFirstDraw();
      this.#options.onShown(scene);
    });
    this.#map.triggerRepaint();
  }

  #go(wanted: NonNullable<Scene["wanted"]>, scene: Scene): void {
    const journey = {
      last: this.#wanted,
      scene,
      width: this.#options.container.clientWidth,
      isBare: isBare(this.#shown),
      pictures: this.#pictures,
      fit: this.#fit,
      pace: this.#pace,
    };
    this.#wanted = wanted;
    goWhere(this.#map, wanted, journey, () => {
      this.#tell();
      this.show(this.#scene ?? scene);
    });
  }
}
