import type { Theme } from "../../core/statusStyle.ts";

/** The inks of the ground, #rrggbb: two greys, water and green barely tinted, since colour belongs to the hazards. */
export interface Tints {
  readonly block: string;
  readonly water: string;
  readonly green: string;
  readonly building: string;
  readonly buildingEdge: string;
  /** Streets, and main roads: on light ground the line of a thin one and the edges of a wide one. */
  readonly road: string;
  readonly roadMain: string;
  /** Of a road that is as wide as on the ground; null where the line itself is that. */
  readonly roadway: string | null;
  /** The edge of the office, stronger than any road. */
  readonly office: string;
  /** Lines of the graticule. */
  readonly graticule: string;
  readonly label: string;
  readonly waterLabel: string;
  /** The same of a wall, which is read from afar. */
  readonly farLabel: string;
  readonly farWaterLabel: string;
  readonly halo: string;
}

/** Of a screen. A test holds their contrast: streets 1.5 and main roads 2 on what they lie on, water 1.3, labels 4.5 and on a wall 7. */
export const TINTS: Readonly<Record<Theme, Tints>> = {
  dark: {
    block: "#161d25",
    water: "#1b3347",
    green: "#15241f",
    building: "#202a33",
    buildingEdge: "#2b3640",
    road: "#3d4751",
    roadMain: "#55606b",
    roadway: null,
    office: "#7d8995",
    graticule: "#2a343e",
    label: "#97a2ad",
    waterLabel: "#9bb4c8",
    farLabel: "#b9c2ca",
    farWaterLabel: "#c3d6e4",
    halo: "#12181f",
  },
  light: {
    block: "#eeefec",
    water: "#bcd6e6",
    green: "#dfe8db",
    building: "#e0e1de",
    buildingEdge: "#cfd1cd",
    road: "#b8bbb9",
    roadMain: "#919696",
    roadway: "#ffffff",
    office: "#6f777e",
    graticule: "#d3d6d4",
    label: "#565d65",
    waterLabel: "#38586f",
    farLabel: "#3f464d",
    farWaterLabel: "#24415a",
    halo: "#f4f5f3",
  },
};

/** The light of the room lays about a tenth of white over a picture on a canvas; with it these have the same floors. */
const PROJECTED: Readonly<Record<Theme, Tints>> = {
  dark: {
    ...TINTS.dark,
    water: "#27506e",
    buildingEdge: "#3c4954",
    road: "#535e68",
    roadMain: "#75818c",
    office: "#a9b4be",
    graticule: "#47525d",
    label: "#d3dae0",
    waterLabel: "#e8f4ff",
    farLabel: "#ffffff",
    farWaterLabel: "#ffffff",
  },
  light: {
    ...TINTS.light,
    water: "#acd0e6",
    buildingEdge: "#b9bcb8",
    road: "#adb1af",
    roadMain: "#868c8c",
    office: "#636b72",
    graticule: "#b9bdba",
    label: "#363d43",
    waterLabel: "#071a2b",
    farLabel: "#000000",
    farWaterLabel: "#000000",
  },
};

/** The inks of a map that is looked at on a screen, or thrown on a canvas by a projector. */
export const tintsOf = (theme: Theme, isProjected: boolean): Tints => (isProjected ? PROJECTED : TINTS)[theme];
