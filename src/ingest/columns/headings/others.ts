import type { Kind } from "../../../core/fields.ts";
import type { HeadingTable } from "./everyKind.ts";

const WATER: HeadingTable<"hydrant"> & HeadingTable<"water-source"> = {
  id: "水源编码 水源编号 消火栓编号 消火栓编码 消防栓编号 消防栓编码 栓号 设施编号 设施编码 hydrantid facilityid assetid",
  name: "水源名称 消火栓名称 消防栓名称 设施名称 取水点名称 水池名称 hydrantname",
  address: "水源地址 水源位置 消火栓地址 消火栓位置 消防栓位置 设置位置 安装位置 取水点位置",
  type: "水源类型 消火栓类型 消防栓类型 水源类别 类型 类别 设置形式 设置方式 安装形式 天然水源类型 hydranttype kind kinddetail",
  usable:
    "可用状态 是否可用 完好情况 完好状态 是否完好 使用状态 运行状态 设备状态 状态 当前状态 可用情况 是否能用 能否使用 目前能否使用 能否正常使用 能否取水 是否能取水 lifecyclestatus status operational 使用情况 是否完好有效 是否正常 是否在用 栓体状况 栓体状态 栓体情况 栓况 现状 目前状态 当前状况 设施状态 设施状况 设备状况 使用状况 工作状态 运行状况 状况 是否停用 是否损坏 是否故障 是否失效 是否报废 是否无水 是否埋压 是否被占 是否圈占 损坏情况 isusable isbroken",
  flow: "最大流量 流量 出水流量 出水量 供水流量 流量ls 设计流量 flowrate flowls",
  pressure: "压力 水压 管网压力 出水压力 静压 供水压力 出水口压力 静水压力 压力mpa 水压mpa pressurempa",
  maintainer:
    "维护单位 维保单位 管护单位 维护管理单位 养护单位 管理单位 供水单位 责任单位 产权单位 权属单位 水源归属 所属单位 maintainedby ownedby owner operator",
  surveyed:
    "普查日期 普查时间 检查日期 检查时间 巡检日期 巡检时间 巡查日期 测试日期 检测日期 检测时间 最近检查时间 surveydate inspectiondate lastinspection testdate",
  department: "管辖队站 管辖大队 管辖中队 管辖单位 所属队站 辖区队站",
  phone: "供水单位联系方式",
};

const STATION: HeadingTable<"fire-station"> & HeadingTable<"micro-station"> = {
  id: "队站编号 队站编码 站点编号 消防站编号 微站编号 微型消防站编号 stationid stationnu stationno stationnumber station",
  name: "队站名称 消防站名称 消防救援站名称 微型消防站名称 微型站名称 微站名称 站点名称 站名 队伍名称 单位名称 站点 微型消防站 微站 消防站 队站 stationname",
  address: "队站地址 消防站地址 站址 站点地址 微型消防站地址 单位地址",
  level:
    "队站级别 队站类型 队站类别 消防站级别 消防站类型 站点类型 站点级别 级别 等级 类型 类别 stationtype stationclass",
  vehicles: "执勤车辆数 车辆数 车辆数量 消防车数量 消防车辆数 消防车辆 消防车 执勤车辆 车辆 rigcount vehiclecount",
  crew: "每日执勤人数 执勤人数 执勤人员数 人数 人员数 人员数量 队员人数 队员数量 队员数 在岗人数 值班人数 crewsize staff",
  contact: "队长 站长 队站长 负责人 队站负责人 队长联系方式 队长电话",
};

const VENUE_NAME = "活动场所 场馆名称 场所名称 活动地点 活动场地 场地名称 地点名称 单位名称";

/** Ids of venues, as the rows of something that takes place there name them. */
const VENUE_ID = "场地编号 活动场地编号 场馆编号 场所编号 活动场所编号 活动地点编号 venueid";

type OtherKinds = Exclude<Kind, "site" | "hazard">;

/** Headings of every other kind (domain.md A6, A9, B8: water source, event security object, fire station; Minneapolis, OSM). */
export const OTHER_HEADINGS: { readonly [K in OtherKinds]: HeadingTable<K> } = {
  hydrant: WATER,
  "water-source": WATER,
  "fire-station": STATION,
  "micro-station": STATION,
  venue: {
    id: "场所编号 场地编号 场馆编号 活动场地编号 活动场所编号 活动地点编号 活动点编号 venueid",
    name: VENUE_NAME,
    address: "场馆地址 场所地址 活动地址 举办地址",
    radius: "半径 管控半径 巡查半径 影响半径 范围半径 保障半径 安保半径 警戒半径 radiusm",
    rings: "圈层 缓冲圈 管控圈层 缓冲半径 多级半径 buffers",
    always: "常年 是否常年 常年管控 长期 长期管控 是否长期",
  },
  event: {
    id: "活动编号 活动编码 活动id eventid",
    name: "活动主题 活动名称 活动项目 活动内容 活动 活动事项 主题 名称 项目名称 eventname title",
    venue: `${VENUE_ID} 活动场所位置 活动场所 活动地点 举办地点 举办场所 活动场地 场馆 场地名称 场馆名称 场所名称 场地 地点 location`,
    // Beside a column of ids, the names in which a venue is looked for next.
    venueName: "活动场所~ 活动地点~ 举办地点~ 举办场所~ 活动场地~ 场馆~ 场地名称~ 场馆名称~ 场所名称~ 场地~ venuename",
    start:
      "开始时间 活动开始时间 开始日期 活动开始日期 起始时间 起始日期 举办时间 举办日期 活动时间 活动日期 时间安排 活动时间安排 举办时间安排 活动起止时间 起止时间 起止日期 具体时间 时间段 时间 日期 starttime startdate eventdate date",
    // Beside columns of clocks, the day that they are of.
    day: "活动日期~ 举办日期~ 日期~ 开始日期~ 活动开始日期~ 活动时间~ 举办时间~ eventdate~ date~",
    endDay: "结束日期~ 活动结束日期~ 截止日期~",
    end: "结束时间 活动结束时间 结束日期 活动结束日期 截止时间 截止日期 终止时间 endtime enddate",
    organiser: "主承办单位 主办承办单位 主办单位 承办单位 举办单位 组织单位 主办方 承办方 organizer host",
    crowd:
      "预计人数 预计参加人数 参加人数 参与人数 活动规模 规模 人数 预计规模 预计客流 高峰人数 attendance expectedcrowd",
    fireUse: "临时用火情况 临时用火 用火情况 用火 动火情况",
    powerUse: "临时用电情况 临时用电 用电情况 用电",
    preplan: "消防安全预案 应急疏散预案 应急预案 灭火预案 安保方案 预案",
    onSite: "现场看护人 现场看护 现场看护人员 现场监护 现场监护人 监护人 现场负责人 现场值守人员 值守人员 看护人",
    department: "消防管辖 管辖单位 管辖队站",
    address: "活动地址 详细地址 地址",
  },
  zone: {
    id: "区域编号 区编号 zoneid",
    name: "区域名称 区域 管控区域 禁放区域 燃放点名称 zonename",
    rule: "管控类型 燃放类型 区域类型 燃放规则 管控要求 管控规定 规定 禁限放 规则 类型 类别 zonetype zonerule",
    day: "日期~ 开始日期~ 起始日期~",
    endDay: "结束日期~ 截止日期~",
    start: "开始时间 开始日期 起始时间 起始日期 生效时间 允许开始时间 starttime startdate",
    end: "结束时间 结束日期 终止时间 截止时间 失效时间 允许结束时间 endtime enddate",
  },
  area: {
    id: "区域编码 区划代码 社区编码 网格编码 网格编号 areaid",
    name: "社区名称 村社区名称 村居名称 网格名称 街道名称 区域名称 名称 社区 村社区 网格 bdname areaname neighborhood neighbourhood",
    level: "级别 层级 等级 区域类型 类型 类别 adminlevel areatype",
    parent: "上级 上级区域 上级名称 所属街道 所属镇街 所属社区 所属区域 parentname parentid",
  },
  road: {
    id: "道路编号 道路编码 linkid osmwayid wayid roadid",
    name: "道路名称 路名 街道名称 道路 streetname roadname",
    class:
      "道路等级 道路类型 道路类别 等级 类型 highway fclass roadclass linktypename roadtype kinddetail kind linktype type",
    oneway: "单行 是否单行 单行道 单向 通行方向 dirflag direction",
    speed: "限速 车速 速度 设计速度 maxspeed freespeed speedlimit",
    bridge: "桥梁 是否桥梁 桥 isbridge",
    blocked:
      "堵塞 是否堵塞 占用 是否占用 占堵 占堵情况 是否占堵 阻断 封闭 是否封闭 通行状态 isblocked 是否畅通 是否通畅 是否可通行",
  },
  post: {
    id: "点位编号 岗位编号 postid",
    name: "点位名称 岗位名称 点位 岗位 备勤点 备勤点名称 备勤点位 值守点位 执勤点位 监护点位 监护点 监护点名称 值守点",
    venue: `${VENUE_ID} 活动场所 活动地点 活动场地 场馆 场地名称 场馆名称 场所名称 场地 保障场所 venuename`,
    team: "队伍 执勤队伍 备勤力量 监护力量 力量 班组 队伍名称 派驻力量 值守力量 单位 teamname",
    day: "日期 执勤日期 备勤日期 开始日期",
    endDay: "结束日期",
    start: "开始时间 到岗时间 上岗时间 起始时间 starttime",
    end: "结束时间 离岗时间 下岗时间 撤岗时间 endtime",
  },
  inspector: {
    id: "工号 编号 证号 执法证号 人员编号 inspectorid staffid",
    name: "姓名 检查人员 检查人 检查人姓名 执法人员 执法人员姓名 专家姓名 人员姓名 名称 inspectorname",
    department: "单位 所在单位 工作单位 所属单位 部门 科室 执法单位",
  },
  incident: {
    id: "火灾编号 警情编号 案件编号 事故编号 incidentid incidentnumber",
    name: "起火单位 起火场所 火灾名称 事故名称 警情名称",
    address: "起火地点 起火地址 火灾地点 发生地点 事故地点 警情地址 地址",
    date: "起火时间 起火日期 火灾时间 发生时间 发生日期 事故时间 报警时间 接警时间 接警日期 报警日期 日期 时间 incidentdate alarmdate alarmtime",
    level: "火灾等级 事故等级 事故级别 警情等级 等级 级别 severity",
  },
};

const WATER_NOT_MAPPED =
  "管网形式 管网压力类型 接口形式 停车位置 同时取水车辆数 水质 有无枯水期 枯水期时间 有无取水点 吸水形式 category enabled";
const STATION_NOT_MAPPED = "辖区面积 辖区范围 装备器材数 装备器材 hazmat buildcollapse";
/** The monthly report counts by area and holds no record of its own. */
const REPORT_NOT_MAPPED =
  "排查单位数 一般隐患排查 一般隐患已整改 一般隐患整改率 重大排查 重大已整改销号 重大整改率 重大隐患排查 重大隐患已整改销号 重大隐患整改率 列入治理计划 列入治理计划数 达到五到位 挂牌督办 挂牌督办数 挂牌督办省级 累计落实治理资金 排查 已整改 已整改销号 整改率 数 数达到五到位 省级";

/** Headings of domain.md B8, and of the open data, that these kinds have no field for. */
export const OTHER_NOT_MAPPED: { readonly [K in OtherKinds]: string } = {
  hydrant: WATER_NOT_MAPPED,
  "water-source": WATER_NOT_MAPPED,
  "fire-station": STATION_NOT_MAPPED,
  "micro-station": STATION_NOT_MAPPED,
  venue: "",
  event: "持续时间 临时搭建棚架情况 临时搭建情况 消防设施 消防水源 疏散通道",
  zone: "",
  area: REPORT_NOT_MAPPED,
  road: "",
  post: "",
  inspector: "",
  incident: "",
};
