import type { Point } from "./plane.ts";
import { curve } from "./polyline.ts";
import { bankLine } from "./river.ts";

type RoadClass = "trunk" | "primary" | "secondary" | "tertiary" | "residential" | "footway";
/** Lines that bound blocks without being streets: the water's edge, the end of the district, the railway. */
export type LineClass = RoadClass | "bank" | "limit" | "rail";

/** Clear width in metres, pavements included. */
export const ROAD_WIDTH: Readonly<Record<LineClass, number>> = {
  trunk: 36,
  primary: 30,
  secondary: 24,
  tertiary: 17,
  residential: 12,
  footway: 4.5,
  bank: 5,
  limit: 0,
  rail: 6,
};
export const ROAD_RANK: Readonly<Record<LineClass, number>> = {
  trunk: 9,
  primary: 8,
  secondary: 7,
  tertiary: 6,
  residential: 5,
  footway: 4,
  rail: 3,
  bank: 2,
  limit: 1,
};

export interface Line {
  name: string;
  class: LineClass;
  points: readonly Point[];
}

export const TRUNK: readonly Point[] = [
  [-7200, 950],
  [-4600, 720],
  [-2800, 400],
  [-2050, 210],
  [-1400, 150],
  [-620, 130],
  [140, 190],
  [820, 215],
  [1300, 190],
  [1700, -120],
  [2150, -240],
  [2850, -210],
  [4500, -330],
  [7200, -500],
];
export const AXIS: readonly Point[] = [
  [470, 7000],
  [440, 4000],
  [410, 2150],
  [330, 1350],
  [210, 700],
  [140, 190],
  [60, -380],
  [-10, -880],
  [-50, -1270],
  [-85, -1700],
  [-110, -2150],
  [-120, -2570],
];
/** 老城环路 bounds the heart of the old town; it starts and ends on the trunk road. */
export const OLD_RING: readonly Point[] = curve(
  [
    [-690, 160],
    [-780, -60],
    [-700, -270],
    [-560, -380],
    [-360, -520],
    [-140, -610],
    [25, -640],
    [230, -620],
    [440, -500],
    [560, -340],
    [640, -60],
    [655, 245],
  ],
  30,
);
const line = (name: string, kind: LineClass, through: readonly Point[], step = 45): Line => ({
  name,
  class: kind,
  points: curve(through, step),
});

/** Ends of the district on land and water, clockwise from the north-west. */
export const LIMIT: readonly Point[] = [
  [-2480, 1720],
  [-1800, 1960],
  [-1150, 2020],
  [-300, 2150],
  [400, 2120],
  [1250, 2010],
  [2050, 1820],
  [2480, 1420],
  [2720, 800],
  [2790, 100],
  [2720, -500],
  [2560, -1100],
  [2540, -1800],
  [2430, -2360],
  [2400, -2790],
  [-2260, -2790],
  [-2330, -2350],
  [-2560, -1750],
  [-2620, -1000],
  [-2740, -300],
  [-2700, 420],
  [-2660, 1100],
];

export const RAIL_NORTH = -2695;
export const RAIL_SOUTH = -2785;

export const MAIN_ROADS: readonly Line[] = [
  line("示例大道", "trunk", TRUNK),
  line("迎江大道", "primary", AXIS),
  line("新城大道", "primary", [
    [-7200, -2050],
    [-4500, -1850],
    [-2600, -1745],
    [-1500, -1800],
    [-90, -1830],
    [1300, -1850],
    [2560, -1770],
    [4500, -1900],
    [7200, -1700],
  ]),
  line("东城大道", "primary", [
    [2060, -228],
    [1960, -800],
    [1860, -1400],
    [1810, -1850],
    [1790, -2400],
    [1800, -2800],
    [1850, -4300],
    [1950, -7000],
  ]),
  line("西城路", "secondary", [
    [-1925, 225],
    [-2040, -520],
    [-1950, -1150],
    [-1770, -1775],
    [-1720, -2570],
  ]),
  line("望江路", "secondary", [
    [-560, -380],
    [-800, -640],
    [-1010, -850],
    [-1230, -1090],
    [-1430, -1410],
    [-1520, -1800],
  ]),
  line("北环路", "secondary", [
    [-2030, 1120],
    [-1560, 900],
    [-900, 790],
    [-300, 770],
    [230, 790],
    [950, 850],
    [1700, 930],
    [2620, 1130],
    [4500, 1600],
    [7000, 1700],
  ]),
  line("文苑路", "secondary", [
    [1000, 215],
    [1090, 850],
    [1270, 1450],
    [1330, 2000],
  ]),
  line("站前路", "secondary", [
    [-2290, -2565],
    [-1720, -2570],
    [-120, -2570],
    [1000, -2572],
    [1795, -2560],
    [2415, -2555],
  ]),
  line("坪上路", "secondary", [
    [-1190, 140],
    [-1150, 480],
    [-1170, 830],
    [-1330, 1250],
    [-1120, 1640],
    [-600, 1790],
    [0, 1740],
    [390, 1700],
  ]),
  { name: "老城环路", class: "secondary", points: OLD_RING },
  line("西岸路", "secondary", [
    [-2680, -700],
    [-2030, -745],
    [-1560, -775],
    [-1130, -900],
  ]),
  line("东岸路", "secondary", [
    [1080, -1170],
    [1500, -1265],
    [1880, -1290],
    [2560, -1230],
  ]),
  { name: "北滨路", class: "secondary", points: bankLine(52, true) },
  { name: "南滨路", class: "secondary", points: bankLine(56, false) },
];

/** Short yard streets between 站前路 and the railway. */
const YARD_STREETS: readonly Line[] = [-1980, -1480, -1010, -620, -335, 95, 420, 880, 1330, 2120].map((x) => ({
  name: "站场巷",
  class: "residential",
  points: [
    [x, -2560],
    [x + 4, -2640],
    [x, RAIL_NORTH - 3],
  ],
}));

/** Short walks from the riverside road to the water. */
function quaySteps(isNorth: boolean): Line[] {
  const inner = bankLine(-6, isNorth, 390);
  const outer = bankLine(70, isNorth, 390);
  return inner.map((p, k) => ({ name: "亲水步道", class: "footway", points: [p, outer[k] as Point] }));
}

export const EDGES: readonly Line[] = [
  ...YARD_STREETS,
  ...quaySteps(true),
  ...quaySteps(false),
  { name: "", class: "bank", points: bankLine(0, true) },
  { name: "", class: "bank", points: bankLine(0, false) },
  { name: "", class: "limit", points: [...LIMIT, LIMIT[0] as Point] },
  {
    name: "",
    class: "rail",
    points: [
      [-2700, RAIL_NORTH],
      [2700, RAIL_NORTH],
    ],
  },
];
