/** Type, what is written in the ledger, and what is to be done about it. */
type HazardWord = readonly [type: string, descriptions: readonly string[], measure: string];

const W: Readonly<Record<string, HazardWord>> = {
  lane: [
    "占堵消防车通道",
    ["小区北侧消防车通道被私家车长期占用，净宽不足3米", "通道口设置石墩，消防车无法进入", "夜间停车混乱，环形车道被堵"],
    "清理占道车辆，施划标线，设专人劝导",
  ],
  exit: [
    "占堵疏散通道",
    ["二层疏散走道堆放货物，净宽不足1.1米", "楼梯间停放自行车、堆放纸箱", "后厨通往安全出口的走道堆放杂物"],
    "清空通道，每日巡查并记录",
  ],
  locked: [
    "锁闭安全出口",
    ["营业期间东侧安全出口上锁", "常闭式防火门被链条锁闭", "屋顶出口锁闭，无法开启"],
    "拆除门锁，改装推闩式门锁",
  ],
  gear: [
    "消防设施失效",
    [
      "室内消火栓无水，压力表指针为零",
      "火灾自动报警主机处于屏蔽状态",
      "灭火器压力不足，超过检验期限",
      "应急照明灯和疏散指示标志损坏",
    ],
    "委托维保单位检修，恢复完好有效",
  ],
  wiring: [
    "电气线路乱拉乱接",
    ["大堂插线板串接使用，线路未穿管", "阁楼临时线路直接敷设在木梁上", "配电箱内接线裸露，无漏电保护"],
    "由持证电工重新敷设线路，加装保护装置",
  ],
  ebike: [
    "电动自行车违规停放充电",
    ["首层门厅停放电动自行车5辆，飞线充电", "楼梯间电动自行车充电", "电动自行车推入室内充电"],
    "清理车辆，增设集中充电点",
  ],
  finish: [
    "违规使用易燃可燃材料装修",
    ["包间墙面采用聚氨酯软包", "吊顶采用可燃泡沫板", "搭建彩钢夹芯板棚"],
    "拆除可燃材料，更换为不燃材料",
  ],
  divide: [
    "防火分隔不到位",
    ["厨房与餐厅之间未设防火隔墙", "住宿与经营区域未实体分隔", "管道井封堵不严"],
    "按标准增设防火隔墙和乙级防火门",
  ],
  sleep: ["违规住人", ["夹层违规住宿2人", "库房内设置床铺", "经营场所后间违规住人"], "立即搬离，封闭夹层"],
  bars: ["外窗设置铁栅栏广告牌", ["二层外窗被广告牌完全遮挡", "外窗防盗网未设逃生口"], "拆除广告牌，开设逃生口"],
  gas: [
    "违规用气",
    ["后厨使用50公斤气瓶，无报警装置", "燃气软管穿墙且超期使用", "气瓶间与明火间距不足"],
    "更换金属软管，加装报警切断装置",
  ],
  weld: [
    "动火作业不规范",
    ["电焊作业未办理审批，现场无监护人", "气割作业点周边有可燃物"],
    "停止作业，补办手续并落实监护",
  ],
  heat: [
    "电加热设备使用不当",
    ["汗蒸房电加热膜无温控保护", "取暖器周边堆放毛巾等可燃物"],
    "停用整改，加装温控和定时断电",
  ],
  clutter: [
    "可燃杂物堆积",
    ["阳台和楼道堆放废旧家具", "仓库外墙边堆放包装材料", "院内堆积枯枝纸板"],
    "组织清理，落实“三清三关”",
  ],
  insulation: ["外墙保温材料易燃", ["外墙保温材料破损脱落，燃烧性能等级不明"], "检测燃烧性能，破损处封闭处理"],
  water: ["消防用水不足", ["消防水池水位低于设计值", "屋顶水箱未保持满水"], "补水并检修液位装置"],
};
const words = (...keys: readonly string[]): readonly HazardWord[] => keys.flatMap((key) => (W[key] ? [W[key]] : []));

const BY_CATEGORY: Readonly<Record<string, readonly HazardWord[]>> = {
  "high-rise": words("gear", "gear", "exit", "ebike", "insulation", "water", "wiring", "divide", "locked"),
  "nursing-home": words("exit", "gear", "wiring", "finish", "heat", "locked"),
  bathhouse: words("heat", "finish", "wiring", "divide", "locked", "gear"),
  "gas-user": words("gas", "gas", "gas", "wiring", "divide", "exit"),
  "fire-lane-compound": words("lane", "lane", "lane", "ebike", "clutter"),
  "fire-lane-road": words("lane"),
  restaurant: words("gas", "exit", "wiring", "locked", "divide"),
  entertainment: words("finish", "locked", "exit", "gear", "wiring"),
  hotel: words("gear", "locked", "bars", "wiring", "exit"),
  mall: words("exit", "gear", "locked", "divide", "wiring"),
  "factory-warehouse": words("divide", "sleep", "weld", "clutter", "wiring", "finish"),
  "self-built": words("bars", "sleep", "ebike", "wiring", "divide", "clutter"),
  "three-in-one": words("sleep", "divide", "wiring", "ebike", "bars"),
  "group-rental": words("ebike", "wiring", "sleep", "bars", "exit"),
  heritage: words("wiring", "clutter", "gear", "water"),
  temple: words("wiring", "clutter", "heat"),
  construction: words("weld", "wiring", "lane", "clutter"),
  "old-compound": words("lane", "ebike", "clutter", "wiring", "gear"),
  "courier-point": words("clutter", "ebike", "wiring", "exit"),
};

export const hazardWordsOf = (category: string): readonly HazardWord[] =>
  BY_CATEGORY[category] ?? words("gear", "wiring", "exit", "clutter");
