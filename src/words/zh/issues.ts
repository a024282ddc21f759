import type { IssueAction, IssueCode } from "../../core/issue.ts";

/** What was wrong with a value, and what to do about it. */
const issues: Readonly<Record<IssueCode, string>> = {
  "nothing-to-hold": "整行没有编号、名称、地址或坐标，无法建立记录。请补全后重新导入。",
  "not-a-feature": "不是 GeoJSON 要素，无法读取。请检查导出设置。",
  "row-too-long": "单元格多于表头列数。请检查是否有未加引号的逗号。",
  "row-too-short": "单元格少于表头列数，缺少的按空值处理。",
  "rows-missing": "表头下面没有数据行。请核对工作表是否选对。",
  "quote-unclosed": "引号没有配对，后面的内容可能被并入此格。请补上引号。",
  "bytes-unreadable": "此格有无法识别的字节，丢失的字符显示为 �。请改正此格。",
  "duplicate-id": "编号重复，已加后缀保留。请核对是否为同一条记录。",
  "duplicate-heading": "表头重名，只采用第一列。请改名区分。",
  "headings-unknown": "没有认得的表头：各列称作 A、B、C，首行按数据读取。请在“台账”里打开表格，指明表头或各列。",
  "column-not-found": "设置中写的列在文件里找不到。请核对列名。",
  "crs-assumed":
    '未注明坐标系，按 WGS-84 处理。若位置偏移约 500 米，请在“台账”里打开表格选坐标系，或在 project.json 中给该图层写上 "crs": "GCJ02"。',
  "crs-unknown": "坐标系无法识别，未上图。请改用 WGS84、GCJ02、BD09 或 CGCS2000。",
  "coordinates-missing": "没有坐标，未上图。请补填经纬度。",
  "coordinates-unreadable": "坐标无法识别。请改为十进制度，如 106.5512。",
  "coordinates-out-of-range": "坐标超出地球范围。请核对经纬度。",
  "coordinates-zero": "坐标为 0，未上图。请补填真实坐标。",
  "coordinates-projected": "坐标像是以米为单位的投影坐标。请转换为经纬度，或注明坐标系。",
  "coordinates-swapped": "经度与纬度填反，已互换。请在原表中改正。",
  "coordinates-in-one-cell": "经纬度写在同一格，已拆分。",
  "coordinates-as-text": "坐标写成了文本，已按数字读取。",
  "geometry-unreadable": "图形无法识别。请检查 WKT 或 GeoJSON。",
  "geometry-empty": "图形为空，未上图。",
  "geometry-unclosed": "多边形首尾不相接，已自动闭合。",
  "geojson-not-standard": "GeoJSON 里有标准所没有的写法或放错了位置的成员（见值），这一处没有采用，其余照常读入。",
  "full-width-digits": "全角数字已转为半角。",
  "formula-without-value": "公式没有得出结果（如 #N/A），或结果没有存下。请在 Excel 里改正，或打开后重新保存。",
  "number-unreadable": "应为数字，无法识别。请只写数字。",
  "number-as-exponent": "数字被 Excel 写成科学计数法，后几位可能已丢失。请把该列设为文本后重新填写。",
  "number-out-of-range": "数字超出合理范围（半径须大于 0、不超过 50,000 米）。请核对单位。",
  "date-unreadable": "日期无法识别。请改为 2026-12-03 的形式。",
  "date-without-year":
    "日期缺少年份：取离发现日期或数据日期（dataDate）最近的一年，两者都没有的置空。请补上年份，或在“需要您决定”里定下是哪一年。",
  "date-as-serial": "日期是 Excel 序列值，已换算为日期。",
  "date-from-phrase": "日期由说法推算而来（如月底前、3日内、立即整改）。请写明日期。",
  "end-before-start": "结束早于开始。请核对两个时间。",
  "status-unknown": "状态用词无法识别，按日期推定。请改用 未整改、整改中、待验收、已整改、已销号。",
  "status-disagrees-with-dates": "状态与日期不一致，以状态为准。请核对。",
  "level-unknown": "隐患级别无法识别，按一般隐患处理。",
  "supervision-unknown": "挂牌级别无法识别，按未挂牌处理。",
  "flag-unreadable": "应填“是”或“否”，无法识别。",
  "usable-unknown": "可用状态无法识别，按可用计算，图上画为空心。",
  "usable-not-registered": "可用状态未登记，按可用计算，图上画为空心。",
  "category-unknown": "场所类别无法识别，按原文自成一类。",
  "rule-unknown": "燃放规定无法识别。请改用 禁放、限放、燃放。",
  "site-not-found": "找不到所属场所，隐患已保留并单独计数。请核对场所编号或名称。",
  "site-ambiguous": "有多个同名场所，无法确定属于哪一个。请补填场所编号或地址。",
  "venue-not-found": "找不到活动场地，活动未导入。请核对场地名称。",
  "venue-ambiguous": "有多个同名场地，无法确定。请补填场地编号。",
  "venue-layer-missing": "没有打开任何活动场地，活动未导入。请把活动场地台账一并打开。",
  "event-without-date": "活动没有日期，不归入任何时段。请补填开始时间。",
  "area-disagrees": "台账填写的社区与地图边界不一致，以边界为准。",
};

/** What was done about it. */
const actions: Readonly<Record<IssueAction, string>> = {
  rejected: "整行未导入",
  repaired: "已修正",
  emptied: "已置空",
  kept: "已保留",
};

export const issueWords = { issues, actions };
