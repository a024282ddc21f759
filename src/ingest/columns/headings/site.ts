import type { HeadingTable } from "./everyKind.ts";

/** Headings of lists of places: units, buildings, compounds (domain.md B8: fire unit, unit registry, the notices' own list). */
export const SITE_HEADINGS: HeadingTable<"site"> = {
  id: "单位编码 单位编号 场所编码 场所编号 单位id 场所id 建筑编码 建筑编号 建筑id 楼栋编号 楼栋编码 小区编号 对象编号 对象编码 统一社会信用代码 社会信用代码 信用代码 组织机构代码 siteid buildingid propertyid poiid",
  name: "单位名称 场所名称 企业名称 单位场所名称 单位全称 场所全称 机构名称 对象名称 商户名称 商铺名称 店名 店铺名称 门店名称 招牌名称 学校名称 医院名称 建筑名称 建筑物名称 大楼名称 楼宇名称 楼栋名称 小区名称 工地名称 项目名称 工程名称 单位 场所 sitename buildingname propertyname facilityname",
  address: "单位地址 场所地址 单位详细地址 经营地址 注册地址 建筑地址 建筑物地址 小区地址 经营场所",
  category:
    "单位类型 场所类型 单位类别 场所类别 类别 类型 单位性质 场所性质 场所种类 单位种类 行业类别 行业类型 场所分类 单位分类 分类 业态 经营类型 重点单位类别 对象类型 sitetype propertytype buildingtype type class fclass typeofbusiness businesstype natureofbusiness amenity kind kinddetail shop landuse",
  compound: "小区 所属小区 所在小区 归属小区 住宅小区 小区名 园区 所属园区 小区名称~ estate complex",
  building:
    "楼栋 楼栋号 楼号 栋号 楼栋名称~ 归属建筑物 所在建筑 所属建筑 所在楼栋 所属楼栋 建筑物 楼宇 建筑名称~ 建筑物名称~ block",
  use: "使用性质 建筑使用性质 用途 建筑用途 使用功能 建筑功能 建筑性质 房屋用途 主要用途 建筑类别 建筑类型 建筑分类 建筑分类结构使用性质 单位建筑情况 usage buildinguse",
  height:
    "建筑高度 高度 楼高 建筑物高度 总高度 建筑总高度 高 建筑高度m 建筑高度米 高度m 高度米 buildingheight heightm renderheight",
  floors:
    "层数 地上层数 楼层数 总层数 建筑层数 建筑物层数 地上楼层数 地上楼层 地上地下层数 层数地上地下 楼层 总楼层 buildinglevels levels storeys stories numfloors floorcount noofstoreys",
  builtYear:
    "建成年份 建成年代 建成时间 建成日期 竣工年份 竣工时间 竣工日期 建造年份 建造年代 建筑年代 建设年代 投用时间 yearbuilt constructionyear startdate",
  checked: "是否检查 是否已检查 已检查 是否排查 是否已排查 已排查 检查状态 排查状态 是否走访 inspected",
  checkedOn:
    "检查日期 检查时间 最近检查日期 最近检查时间 上次检查日期 上次检查时间 上次检查 最近检查 最后检查时间 排查日期 排查时间 巡查日期 巡查时间 最近巡查时间 走访日期 走访时间 inspectiondate lastinspection lastinspectiondate inspectionsopeneddate openeddate visitdate 安检日期 安检时间 入户安检日期 最近安检日期 上次安检日期",
  manager:
    "责任人 消防安全责任人 消防责任人 安全责任人 负责人 单位负责人 场所负责人 主要负责人 责任人姓名 负责人姓名 法定代表人 法人代表 法人 法人姓名 经营者 经营人 消防安全管理人 消防管理人 管理人 安全管理人 安全负责人 安全员 单位责任人 楼长 responsible",
  owner:
    "产权单位 产权人 业主 业主单位 权属单位 权属 管理单位 使用单位 管理使用单位 牵头管理单位 物业服务企业 物业公司 物业 物业单位 物业服务单位 物业管理单位 运营单位 经营单位 建设单位 所属单位 operator ownername ownedby",
  plan: "一楼一策 一楼一策方案 一楼一策内容 一企一策 一点一策 一单一策 治理方案 整治方案 管控方案",
  flags: "特征 场所特征 单位特征 单位属性 场所属性 风险特征 属性 管理标识",
  suspended:
    "停用 是否停用 停产停业 是否停产停业 停用情况 停业 是否停业 使用状态 经营状态 营业状态 使用情况 使用状况 是否营业 是否正常营业 是否在营 是否在用 是否正在使用 是否正常使用 是否开业",
  hours:
    "营业时间 营业时段 营业时间段 经营时间 经营时段 开放时间 开放时段 开放时间段 对外开放时间 营业钟点 openinghours openhours businesshours hoursofoperation operatinghours openingtimes hours",
  opens: "开门时间 开始营业时间 营业开始时间 每日开门时间 opens opentime openingtime opensat",
  closes: "关门时间 打烊时间 结束营业时间 营业结束时间 停止营业时间 每日关门时间 closes closetime closingtime closesat",
  contact: "户主 户主姓名 户主名 房主 房主姓名 房东 屋主 业主姓名 用户姓名 住户姓名 客户姓名 店主 店主姓名 产权人姓名",
  area: "所属镇区",
  department: "防火管辖大站 防火管辖 消防管辖 管辖单位 管辖部门 灭火责任队站",
  phone:
    "消防安全责任人电话 消防责任人电话 消防安全管理人电话 消防管理人电话 单位电话 场所电话 物业电话 法人电话 消防控制室电话",
};

/** Headings of domain.md B8 that a site has no field for. */
export const SITE_NOT_MAPPED =
  "防火等级 耐火等级 有无消防队伍 建筑结构 结构 地下层数 毗邻情况 毗邻情况东南西北 毗邻情况东 毗邻情况南 毗邻情况西 毗邻情况北 辖区中队行车路线 营业执照 归属巡查员 建筑面积 占地面积 员工人数";
