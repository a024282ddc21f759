import { CATALOGUE, type CatalogueId } from "../../core/catalogue.ts";
import { normalise } from "../../core/normalise.ts";
import { simplified } from "../text/simplified.ts";

/** Words of ledgers for each category, the app's own Chinese name of it among them; a ledger's word must be one of them. */
const WORDS: Readonly<Record<CatalogueId, readonly string[]>> = {
  "high-rise": ["高层建筑", "高层住宅", "高层", "超高层", "超高层建筑", "highrise"],
  "nursing-home": [
    ..."养老院 养老机构 养老服务 养老服务机构 养老服务中心 养老设施 养老公寓 老年公寓 敬老院 福利院 护理院 养护院 光荣院 托老所 日间照料".split(
      " ",
    ),
    ..."日间照料中心 老年人照料设施 老年人日间照料中心".split(" "),
    "nursing home",
    "care home",
  ],
  bathhouse: ["洗浴场所", "洗浴", "浴室", "足疗", "足浴", "桑拿", "汗蒸", "保健", "温泉"],
  "gas-user": [
    "燃气用户",
    "用气",
    "用气单位",
    "瓶装燃气用户",
    "液化气用户",
    "瓶装液化气用户",
    "液化石油气用户",
    "瓶装液化石油气用户",
    "瓶装气用户",
    "燃气使用单位",
    "燃气单位",
    "用气场所",
  ],
  "fire-lane-compound": [
    "消防车道占堵小区",
    "占堵消防车通道小区",
    "消防车通道",
    "消防通道",
    "生命通道",
    "生命通道小区",
  ],
  "fire-lane-road": ["消防车道占堵路段", "占堵消防车通道路段", "消防车通道路段", "生命通道路段"],
  hospital: [
    ..."医院 卫生院 卫生所 卫生室 卫生服务站 卫生服务中心 社区卫生服务站 社区卫生服务中心 门诊部 医疗机构 诊所".split(
      " ",
    ),
    "hospital",
    "clinic",
  ],
  welfare: ["社会福利机构", "救助站", "social care"],
  school: ["学校", "中小学", "中学", "小学", "大学", "school", "university", "college"],
  kindergarten: ["幼儿园", "kindergarten"],
  training: ["教育培训机构", "培训机构", "校外培训", "校外培训机构"],
  childcare: ["托育机构", "托育", "托育园", "托儿所"],
  heritage: ["文物建筑", "文保单位", "museum"],
  temple: ["宗教活动场所", "宗教场所", "寺庙", "道观", "教堂"],
  cemetery: ["公墓", "墓园", "陵园"],
  mall: ["商场", "购物中心", "商场市场", "商业综合体", "大型商业综合体", "商超", "超市", "mall", "supermarket"],
  market: ["市场", "农贸市场", "批发市场", "marketplace"],
  shop: [
    ..."商店 商铺 店铺 门店 店面 门面 门面房 门市 门市房 底商 沿街商铺 沿街门店 沿街门面 沿街店面 临街商铺 临街店面 临街门面 便利店".split(
      " ",
    ),
    "shop",
  ],
  hotel: [..."宾馆 饭店 酒店 宾馆饭店 宾馆酒店 旅馆 旅店 旅社 招待所 民宿 客栈 农家乐".split(" "), "hotel"],
  "esports-hotel": ["电竞酒店"],
  restaurant: ["餐饮", "餐饮场所", "餐饮企业", "餐厅", "餐馆", "饭馆", "restaurant"],
  entertainment: [
    ..."公共娱乐场所 娱乐场所 公共娱乐 歌舞娱乐 歌舞娱乐场所 歌舞厅 舞厅 ktv 网吧 网咖 酒吧 棋牌室 麻将馆 台球厅 游艺厅 影剧院 影院".split(
      " ",
    ),
    ..."电影院 剧本杀 剧本娱乐 密室逃脱".split(" "),
  ],
  "mixed-use": ["混合生产经营场所", "多业态混合"],
  "group-rental": ["群租房", "出租屋", "出租房"],
  "three-in-one": ["三合一", "多合一", "多合一场所", "三合一场所", "“三合一”场所", "合用场所"],
  "small-place": ["九小场所", "小场所", "小单位", "小单位小场所", "小作坊", "家庭作坊"],
  "self-built": ["经营性自建房", "自建房"],
  "old-compound": ["老旧小区", "老旧居住建筑小区"],
  compound: ["住宅小区", "小区", "物业小区", "居民小区"],
  "timber-house": ["木房", "木结构房屋"],
  "color-steel": ["彩钢板", "彩钢板建筑"],
  "factory-warehouse": ["厂房库房", "厂房仓库", "厂房", "工厂", "库房"],
  "labor-intensive": ["劳动密集型企业"],
  "mine-industry": ["工矿企业"],
  "logistics-warehouse": ["仓储物流", "物流仓储", "物流园", "物流园区", "物流仓库", "现代物流", "仓库"],
  "courier-point": ["寄递投送点", "快递点", "快递网点"],
  "cold-store": ["冷库"],
  "indoor-ice": ["室内冰雪活动场所", "室内冰雪场所"],
  underground: ["地下工程", "地下空间", "地下商场", "地下车库", "人防工程"],
  construction: ["建筑工地", "施工工地", "工地", "施工建筑现场", "construction"],
  recycling: ["再生资源回收", "废品回收", "废品回收站", "废品回收点", "废品收购", "废品收购站", "废品收购点"],
  "firework-store": ["烟花爆竹仓库", "烟花爆竹储存"],
  "firework-shop": [
    "烟花爆竹零售点",
    "烟花爆竹零售店",
    "烟花爆竹零售网点",
    "烟花爆竹销售点",
    "烟花爆竹销售店",
    "烟花爆竹经营点",
    "烟花爆竹经营店",
    "烟花爆竹门店",
  ],
  "no-acceptance": ["未经消防验收", "未经消防验收工程"],
  "key-unit": ["消防安全重点单位", "重点单位"],
  "high-risk-unit": ["火灾高危单位"],
  business: ["生产经营单位"],
  office: ["办公场所", "办公楼", "写字楼"],
  "community-office": ["社区", "社区服务场所", "社区服务中心", "党群服务中心", "党群中心"],
  canteen: ["食堂"],
  "fuel-station": ["加油站", "fuel"],
  "gas-station": ["加气站"],
  "gas-supplier": ["燃气经营企业", "充装企业", "燃气供应站"],
  substation: ["变电站", "变电所", "配电站"],
  "water-works": ["自来水厂", "水厂", "泵站"],
  telecom: ["通信设施", "通信机房", "通信枢纽", "电信局"],
  "transport-hub": ["交通枢纽", "火车站", "汽车站", "客运站"],
  "vulnerable-person": [
    ..."特殊困难人员 特殊人群 重点人群 重点人员 弱势群体 空巢老人 独居老人 孤寡老人 高龄老人 失能老人 困境儿童 留守儿童 残疾人".split(
      " ",
    ),
    ..."独居 特困人员 五保户".split(" "),
  ],
  "vulnerable-household": "特殊困难家庭 困难家庭 困难户 低保户 低保家庭 残疾人家庭 老弱病残家庭 特殊群体家庭".split(
    " ",
  ),
  other: ["其他", "其他场所", "other"],
};

const BY_WORD = new Map<string, CatalogueId>();
for (const [id, words] of Object.entries(WORDS) as [CatalogueId, readonly string[]][]) {
  BY_WORD.set(id, id);
  for (const word of words) BY_WORD.set(normalise(word), id);
}

/** Every word with its category; words of Latin letters without their blanks. */
export const CATEGORY_WORDS: ReadonlyMap<string, CatalogueId> = BY_WORD;

/** The category that a ledger's word names; null when the catalogue has none for it. */
export function readCategory(word: string): CatalogueId | null {
  const plain = simplified(normalise(word));
  if (Object.hasOwn(CATALOGUE, plain)) return plain as CatalogueId;
  return BY_WORD.get(plain) ?? null;
}
