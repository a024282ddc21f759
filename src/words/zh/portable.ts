import { grouped, megabytes } from "../parts/numbers.ts";

/** Saving what is open as one file that opens by itself. */
export const portable = {
  title: "存成单文件",
  lead: "把软件和现在的项目存成一个 HTML 文件：双击就能打开，不要服务器，不要网络。内容和“保存项目”的 zip 一样，台账、设置和全部更正都在里面。",
  personal: "文件里是全部台账，包括联系人和电话：拿到文件的人都看得到，请按台账保管。",
  ground: "底图",
  grounds: {
    none: "不带",
    streets: (zoom: number, tiles: number): string => `场所周边，细到街道（${zoom} 级，约 ${grouped(tiles)} 块）`,
    houses: (zoom: number, tiles: number): string => `场所周边，细到楼栋（${zoom} 级，约 ${grouped(tiles)} 块）`,
  },
  groundText: (kilometres: number, bytes: number): string =>
    `从正在用的 PMTiles 底图里裁出全部场所和周边 ${kilometres} 公里，最多 ${megabytes(bytes)}。`,
  noGround: "单文件里只能带 PMTiles 底图；项目自带的 GeoJSON 底图总在里面，在线底图和瓦片服务器断网时没有。",
  save: "存成文件",
  stop: "停止",
  working: "正在存",
  fileName: (title: string): string => `${title || "挂图"}.html`,
  saved: (name: string, bytes: number): string => `已存 ${name}，${megabytes(bytes)}`,
  noTemplate: (file: string): string =>
    `存不了：这台服务器上没有单文件版。请管理员运行 npm run build:portable，把得到的 ${file} 放到本页所在的文件夹；也可以在单文件版里打开这个项目再存。`,
};

export type PortableWords = typeof portable;
