import type { BasemapFault } from "../../core/basemapFault.ts";
import type { BasemapType } from "../../core/basemaps.ts";
import { amid } from "../parts/amid.ts";
import { grouped, megabytes } from "../parts/numbers.ts";

const found = ({ detail }: BasemapFault): string => (detail === "" ? "" : `（${detail}）`);

/** What is said of the map's ground. */
export const ground = {
  title: "底图",
  text: "选择只对这台电脑有效，不改项目。大屏和保存的图片用同一底图。在线底图的服务器会知道您在看哪一带，收不到台账内容。",
  names: {
    none: "无底图（经纬网）",
    geojson: "项目自带底图",
    pmtiles: "PMTiles 底图",
    style: "样式底图",
    xyz: "瓦片底图",
    tms: "瓦片底图（TMS）",
    wmts: "WMTS 底图",
    tianditu: "天地图",
    amap: "高德地图",
    tencent: "腾讯地图",
  } satisfies Record<BasemapType, string> as Readonly<Record<BasemapType, string>>,
  maps: { vector: "矢量", imagery: "影像", terrain: "地形" },
  /** A name and what makes it different from others of it. */
  named: (name: string, more: string): string => `${name} ${more}`,

  key: "天地图密钥（tk）",
  keyText:
    "在天地图控制台申请“浏览器端”密钥后填在这里；也可在地址中写 ?tk=。密钥只存在这个浏览器里，不写入项目、链接和图片。",
  keyBad: "密钥由 8 至 64 位字母或数字组成",
  keyMissing: "天地图需要密钥：请在“设置 › 底图”中填写",

  keep: {
    title: "存到本机，断网时用",
    area: "范围",
    areas: { all: "全部场所", view: "当前画面" },
    depth: "细到",
    streets: (zoom: number): string => `街道（${zoom} 级）`,
    houses: (zoom: number): string => `楼栋（${zoom} 级）`,
    text: (tiles: number, bytes: number): string =>
      `约 ${grouped(tiles)} 块瓦片，最多存 ${megabytes(bytes)}。打开别的项目后不再保留。`,
    serverText: (tiles: number, most: number, bytes: number): string =>
      `约 ${grouped(tiles)} 块瓦片；这幅底图共存至多 ${grouped(most)} 块、${megabytes(bytes)}。每次只向服务器要几块，没有的跳过。打开别的项目后不再保留。`,
    /** How far it is. */
    far: (done: number, of: number, bytes: number): string =>
      `${grouped(done)} / ${grouped(of)} 块，${megabytes(bytes)}`,
    /** What is kept of a server now. */
    now: (tiles: number, bytes: number): string => `本机存有这幅底图 ${grouped(tiles)} 块，${megabytes(bytes)}。`,
    remove: "删除",
    removed: "已删除",
    missing: (tiles: number): string => `；另有 ${grouped(tiles)} 块服务器没有`,
    tooMany: (most: number): string => `超过 ${grouped(most)} 块瓦片，存不下：请缩小画面，或只存到街道。`,
    begin: "存到本机",
    stop: "停止",
    ends: {
      whole: (done: number, _of: number, bytes: number): string =>
        `已存 ${grouped(done)} 块${bytes === 0 ? "" : `，新增 ${megabytes(bytes)}`}，断网时可用`,
      full: (done: number, of: number, bytes: number): string =>
        `存到 ${grouped(done)} / ${grouped(of)} 块（${megabytes(bytes)}），已到上限或磁盘已满；请缩小范围`,
      stopped: (done: number, of: number, bytes: number): string =>
        `已停止，存下 ${grouped(done)} / ${grouped(of)} 块（${megabytes(bytes)}）`,
    },
    whyNot: {
      "no-archive": "底图文件已在本机，断网时照样能用",
      "not-own":
        "这台服务器的瓦片不存到本机：它不是项目所在的服务器，也不是内网地址（内网 IP、不带点的主机名、.local、.lan、.intranet 等），条款允许什么无从知道。断网也要用，请用 PMTiles 底图（npm run cut 可裁出本区）。",
      "no-room": "这里存不了：项目要从服务器打开，网址是 https（或本机），并在“文件”中选择保留副本",
      "too-many": "瓦片太多，存不下：请缩小画面，或只存到街道",
    },
    fault: (fault: BasemapFault, done: number, of: number): string => {
      const kept = done === 0 ? "没有新存" : `没有存完（${grouped(done)} / ${grouped(of)} 块）`;
      if (fault.why === "missing")
        return "没有存下：服务器上没有这里的瓦片。请核对地址中的 {z}、{x}、{y}，以及它有哪一带、哪几级";
      if (fault.why === "refused") return `${kept}：主机 ${fault.host} 拒绝或出错${found(fault)}。请核对权限后再存一次`;
      if (fault.why === "not-pictures")
        return `${kept}：主机 ${fault.host} 返回的${fault.detail === "HTML" ? "是网页，" : ""}不是图片，可能要先登录。请核对后再存一次`;
      if (fault.why === "sent-on") return `${kept}：主机 ${fault.host} 转到了 ${fault.detail}，那不是本单位的服务器`;
      return `${kept}：读不到 ${fault.host}。请检查网络后再存一次`;
    },
    notOthers:
      "这幅底图的瓦片不存到本机：天地图、高德、腾讯和样式地址的条款一般不允许批量保存。断网也要用，请用 PMTiles 底图（npm run cut 可裁出本区），或本单位服务器上的瓦片。",
  },

  shifted: { GCJ02: "底图为 GCJ-02，图形已随之偏移", BD09: "底图为 BD-09，图形已随之偏移" },
  attribution: (names: string): string => `底图：${names}`,
  mapNumber: (number: string): string => `审图号：${number}`,

  faults: {
    unreachable: (f: BasemapFault): string =>
      `底图没有显示：连不上主机 ${f.host}，或安全策略、对方服务器不允许本页读取。请检查网络；其他主机须由管理员加入 index.html 的 connect-src 一行。其余数据不受影响。`,
    silent: (f: BasemapFault): string =>
      `底图没有显示：主机 ${f.host} 超过 15 秒没有答复，每分钟再试一次。其余数据不受影响。`,
    refused: (f: BasemapFault): string =>
      `底图没有显示：主机 ${f.host} 拒绝或出错${found(f)}，每分钟再试一次。请核对地址和权限。其余数据不受影响。`,
    "not-pictures": (f: BasemapFault): string =>
      f.detail === "HTML"
        ? `底图没有显示：主机 ${f.host} 返回的是网页，不是图片，可能需要登录或地址有误。其余数据不受影响。`
        : `底图没有显示：主机 ${f.host} 返回的不是图片${found(f)}。请核对地址。其余数据不受影响。`,
    kept: (f: BasemapFault): string =>
      `底图服务器 ${f.host} 连不上，画的是本机存下的部分，没有存的地方是空白或粗一级的图。每分钟再试一次，恢复后自动换新。`,
    "sent-on": (f: BasemapFault): string => `底图没有存下：主机 ${f.host} 转到了 ${f.detail}。`,
    missing: (f: BasemapFault): string =>
      `底图没有显示：主机 ${f.host} 上找不到这里的瓦片。请核对地址中的 {z}、{x}、{y} 和范围。其余数据不受影响。`,
    "key-wrong": (f: BasemapFault): string =>
      `底图没有显示：${f.host} 不认这个密钥${found(f)}。请在“设置 › 底图”中核对，复制时不要带空格。`,
    "key-spent": (f: BasemapFault): string =>
      `底图没有显示：密钥今天的访问次数已用完，或访问过快${found(f)}。请稍后再试，或在 ${f.host} 的控制台提高配额。`,
    "key-elsewhere": (f: BasemapFault): string =>
      `底图没有显示：密钥不允许在这个网址或以这种方式使用${found(f)}。请在 ${f.host} 的控制台核对密钥类型（浏览器端）和域名白名单。`,
    "archive-missing": (f: BasemapFault): string =>
      `底图没有显示：找不到底图文件${amid(f.host)}${found(f)}。请把它放在项目旁边，或核对 project.json 中的地址。其余数据不受影响。`,
    "archive-empty": (f: BasemapFault): string =>
      `底图没有显示：${f.host} 是空文件（0 字节），可能没有复制完。请重新复制。其余数据不受影响。`,
    "archive-foreign": (f: BasemapFault): string =>
      f.detail === "HTML"
        ? `底图没有显示：${f.host} 的地址返回的是网页，不是 PMTiles 文件。请核对地址，或先登录。其余数据不受影响。`
        : `底图没有显示：${f.host} 不是 PMTiles 文件，或已损坏${found(f)}。请重新下载或重新裁切。其余数据不受影响。`,
    "archive-newer": (f: BasemapFault): string =>
      `底图没有显示：${f.host} 是第 ${f.detail} 版 PMTiles，这里读第 3 版。请用 pmtiles convert 转换。其余数据不受影响。`,
    "archive-broken": (f: BasemapFault): string =>
      `底图没有显示：${f.host} 的内容前后对不上，可能没有复制完${found(f)}。请重新复制。其余数据不受影响。`,
    "archive-unranged": (f: BasemapFault): string =>
      `底图没有显示：服务器 ${f.host} 不支持按段读取（Range），而 ${f.detail} 太大，不能整个下载。请管理员打开 Range，或用 npm run cut 裁出所需范围。其余数据不受影响。`,
    "archive-kind": (f: BasemapFault): string =>
      `底图没有显示：${f.host} 里的瓦片是 ${f.detail} 格式，这里画 MVT、PNG、JPEG、WebP 和 AVIF。其余数据不受影响。`,
    "archive-schema": (f: BasemapFault): string =>
      `底图没有显示：${f.host} 能打开，但图层（${f.detail}）不是 Protomaps 或 OpenMapTiles 的叫法，不知道哪一层是道路。其余数据不受影响。`,
    "not-wmts": (f: BasemapFault): string =>
      `底图没有显示：主机 ${f.host} 返回的不是 WMTS 能力文档${found(f)}。地址应以 GetCapabilities 请求结尾。其余数据不受影响。`,
    "wmts-layer": (f: BasemapFault): string =>
      `底图没有显示：${f.host} 的 WMTS 没有这个图层。它有：${f.detail}。请改 project.json 中的 layer。其余数据不受影响。`,
    "wmts-matrix": (f: BasemapFault): string =>
      `底图没有显示：${f.host} 的这个图层没有 Web 墨卡托（EPSG:3857）的瓦片${found(f)}。请服务方发布 3857 的矩阵集。其余数据不受影响。`,
    "not-style": (f: BasemapFault): string =>
      `底图没有显示：主机 ${f.host} 返回的不是 MapLibre 样式（第 8 版）${found(f)}。请核对地址。其余数据不受影响。`,
    "style-fault": (f: BasemapFault): string => `底图样式有一部分没有画出来${found(f)}。其余数据不受影响。`,
  } satisfies Record<BasemapFault["why"], (fault: BasemapFault) => string>,
};

/** The words of the ground; they come where there is a choice of grounds, or something to be said of one. */
export type GroundWords = typeof ground;
