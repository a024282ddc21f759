import type { HeadingTable } from "./everyKind.ts";

/** Headings of hazard ledgers (domain.md A3, B8: ledgers A and B, supervision ledger, target tracking; Toronto's inspections). */
export const HAZARD_HEADINGS: HeadingTable<"hazard"> = {
  id: "隐患编号 隐患编码 隐患id 隐患序列号 问题编号 问题编码 台账编号 流水号 单号 hazardid violationid recordid",
  name: "隐患标题 隐患名称 问题标题 问题名称 标题 名称~",
  site: "单位编码 单位编号 单位id 场所编码 场所编号 场所id 所属单位编码 所属单位编号 关联单位编号 建筑编号 建筑编码 楼栋编号 对象编号 对象编码 统一社会信用代码 siteid propertyid buildingid",
  siteName:
    "单位名称 场所名称 企业名称 单位场所名称 被检查单位 被检查单位名称 受检单位 受检单位名称 被检单位 被查单位 被查单位名称 被查场所 受查单位 受查场所 隐患单位 隐患单位名称 隐患所在单位 所在单位 所属单位 责任主体 建筑名称 小区名称 商户名称 店名 对象名称 检查对象 单位 场所 名称 propertyname buildingname facilityname",
  siteAddress:
    "单位地址 场所地址 场所位置 单位位置 地址 详细地址 具体地址 单位详细地址 经营地址 address propertyaddress streetaddress fulladdress 隐患地址 隐患地点 隐患位置 隐患所在位置 隐患部位 位置 所在位置 具体位置 地点 location",
  address: "隐患位置~ 隐患所在位置~ 隐患地点~ 隐患部位~ 隐患地址~ 具体位置~ 位置~",
  type: "隐患类型 隐患类别 隐患分类 隐患种类 问题类型 问题类别 问题分类 类型 类别 违法行为 违反法规条款 违反条款 hazardtype violationtype violationcode violationfirecode violationsviolationfirecode firecode category",
  description:
    "隐患描述 隐患内容 查出问题 查出的问题 查出隐患 查出的隐患 隐患情况 问题描述 问题隐患 问题隐患描述 隐患问题 存在问题 存在的问题 存在隐患 存在的隐患 存在问题隐患 存在的主要问题 主要问题 主要隐患 隐患详情 隐患具体情况 问题内容 问题详情 发现问题 发现的问题 检查情况 隐患 问题 事项 描述 violation violationdescription violationsviolationdescription hazard details defect defects defectsfound defectfound deficiency deficiencies finding findings observations issuesfound",
  level:
    "隐患级别 隐患等级 级别 等级 隐患程度 隐患性质 风险等级 问题等级 严重程度 是否重大隐患 是否重大火灾隐患 是否为重大隐患 severity risklevel hazardlevel",
  supervision:
    "挂牌督办 是否挂牌督办 督办级别 挂牌级别 挂牌督办级别 挂牌层级 挂牌情况 是否挂牌 挂牌 督办 督办层级 督办情况",
  status:
    "整改状态 当前状态 隐患状态 状态 处理状态 办理状态 处置状态 问题状态 治理状态 整改情况 是否整改 是否整改完成 是否完成整改 是否已整改 是否完成 是否销号 销号情况 销号状态 完成情况 整改完成情况 整改进展 整改进度 整改结果 进展 进展情况 办理情况 处理结果 验收结果 复查结果 复查情况 hazardstatus violationstatus state progress rectifiedyn rectificationstatus isrectified completed completedyn",
  found:
    "发现日期 发现时间 查出时间 查出日期 隐患发现日期 隐患发现时间 检查日期 检查时间 排查日期 排查时间 巡查日期 巡查时间 上报日期 上报时间 登记日期 登记时间 录入时间 录入日期 创建时间 问题时间 日期 时间 openeddate opendate dateopened inspectionsopeneddate opened founddate reportdate inspectiondate createdate createddate date 督办时间~ 督办日期~ 交办时间~ 交办日期~ 下发时间~ 下发日期~",
  started: "整改开始日期 整改开始时间 开始整改日期 开始整改时间 启动整改日期 启动整改时间 开始日期 开始时间 startdate",
  due: "整改期限 整改时限 整改限期 期限 时限 限期 完成时限 整改完成时限 整改截止日期 整改截止时间 截止日期 截止时间 要求完成日期 要求完成时间 计划完成日期 计划完成时间 拟完成时间 预计完成时间 预计完成日期 应完成时间 规定完成时间 整改到期日 到期日 限改日期 限期整改日期 销号时限 duedate deadline targetdate deadlineforrectification rectificationdeadline rectificationduedate duedateforrectification rectifyby 考核时间节点",
  rectified:
    "整改完成日期 整改完成时间 完成整改日期 完成整改时间 实际完成日期 实际完成时间 完成日期 完成时间 整改日期 整改时间 整改确认日期 整改确认时间 rectifieddate completeddate completiondate fixeddate",
  reviewed:
    "复查日期 复查时间 复核日期 复核时间 复检日期 复检时间 验收日期 验收时间 整改验收日期 整改验收时间 回头看日期 回头看时间 核查日期 reviewdate verifieddate",
  closed:
    "销号日期 销号时间 销案日期 销案时间 摘牌日期 摘牌时间 办结日期 办结时间 结案日期 结案时间 关闭日期 关闭时间 闭环时间 闭环日期 closeddate closedate dateclosed inspectionscloseddate",
  responsible:
    "整改责任人 责任人 隐患责任人 整改责任 责任 整改负责人 责任人姓名 整改责任人姓名 负责人 整改人 包保责任人 消防安全责任人 单位责任人 整改责任领导 包保领导~ 挂牌领导~ 责任领导~ responsibleperson assignee",
  measures:
    "整改措施 措施 防范措施 管控措施 治理措施 整改方案 治理方案 安全措施 整改描述 整改内容 整改要求 整改意见 整改建议 处理措施 下一步推进计划",
  funds: "整改资金 资金 治理资金 整改经费 经费 资金来源 投入资金 整改投入 资金落实 累计落实治理资金 治理资金万元",
  preplan: "应急预案 预案 整改预案 应急措施 是否制定预案",
  guard: "盯守人 盯守人员 看护人 看守人 监护人 专人盯守 盯防人 跟踪督办人 督办人 督办责任人 guardname",
  source:
    "隐患来源 来源 台账来源 问题来源 线索来源 检查类型 检查方式 检查形式 排查方式 排查形式 检查类别 sourcetype 治理来源",
  reopened: "反弹次数 反弹 复发次数 重复次数 反弹情况 reopenedcount",
  area: "考核县区",
  department:
    "所属部门 整改责任单位 责任部门 责任单位 整改单位 整改部门 监管部门 主管部门 行业主管部门 督办单位 督办部门",
  contact: "联系人",
  phone: "整改责任人电话 整改责任人联系电话 整改责任人联系方式",
};

/** Headings of domain.md B8 that a hazard has no field for: other people of the process, penalties, reasons, a traffic light. */
export const HAZARD_NOT_MAPPED =
  "发现人 发现人员 检查人 检查人员 复查人 复查人员 复查意见 验收人员 验收人 填报人 网格员 督导人员 是否处罚 处罚形式 罚款金额 处罚文书编号 是否为巡查点 指标落后原因分析 亮灯状态 治理类型";
