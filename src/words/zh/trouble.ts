import type { IssueAction, IssueCode } from "../../core/issue.ts";
import type { Failure, FailureCode } from "../../core/result.ts";

type Said = (failure: Failure) => string;

/** What was found, in brackets, when something was. */
const found = ({ detail }: Failure): string => (detail === undefined || detail === "" ? "" : `（${detail}）`);

/** Where a JSON text goes wrong, `line 3 column 7`, in words. */
const foundAt = (failure: Failure): string => found(failure).replace(/line (\d+) column (\d+)/, "第 $1 行第 $2 个字符");

/** The project itself and not a file that it names. */
const isProject = ({ subject }: Failure): boolean => /(^|\/)project\.json$/.test(subject);

/** Why a file, layer or project could not be used, and what to do about it. */
export const failures: Readonly<Record<FailureCode, Said>> = {
  "file-missing": (f) =>
    isProject(f)
      ? `找不到项目“${f.subject}”${found(f)}。请核对链接中 project= 后的地址，或把项目文件夹拖到这里。`
      : `找不到文件“${f.subject}”${found(f)}。请核对 project.json 中的文件名，或把该文件放回同一文件夹后重新打开。`,
  "file-unreadable": (f) => `“${f.subject}”读取失败${found(f)}。文件可能被其他程序占用或已移动，请关闭后重新拖入。`,
  "file-empty": (f) => `“${f.subject}”是空文件，没有可读的内容。请确认导出时已保存数据。`,
  "file-outside": (f) => `“${f.subject}”不在项目文件夹内${found(f)}，未读取。请把文件复制到项目文件夹中。`,
  "file-too-large": (f) => `“${f.subject}”过大${found(f)}，浏览器无法一次读取。请按社区或年份拆分后再导入。`,
  "format-unknown": (f) =>
    `无法识别“${f.subject}”的格式${found(f)}。支持 XLSX、CSV、TSV、GeoJSON；表格请另存为 .xlsx 或 .csv。`,
  "format-legacy-excel": (f) =>
    f.detail === "encrypted"
      ? `“${f.subject}”设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码，另存为 .xlsx 或 .csv 后重新拖入。`
      : `“${f.subject}”是旧版 Excel 或 WPS 表格（.xls、.et）。请在 Excel 或 WPS 中“另存为”.xlsx 或 .csv 后重新拖入。`,
  "format-rar": (f) => `“${f.subject}”是 ${f.detail ?? "rar"} 压缩包。请先解压，再把里面的文件拖进来。`,
  "format-binary": (f) => `“${f.subject}”不是台账文件${found(f)}。请拖入 XLSX、CSV、TSV 或 GeoJSON。`,
  "archive-broken": (f) =>
    f.detail === "encrypted"
      ? `“${f.subject}”设有密码，无法读取。请解压后再拖入，或取消密码。`
      : `“${f.subject}”不完整或已损坏${found(f)}。请重新下载或复制，或在 Excel、WPS 中打开后另存为 .xlsx。`,
  "sheet-missing": (f) => `“${f.subject}”中没有图层设置的工作表。现有工作表：${f.detail ?? ""}。请改正图层的 sheet。`,
  "html-instead": (f) => `“${f.subject}”的内容是网页，不是数据。通常是链接失效或需要登录，请重新下载原始文件。`,
  "json-broken": (f) => `“${f.subject}”的 JSON 格式有误${foundAt(f)}。请按提示的位置检查括号、引号和逗号。`,
  "not-a-project": (f) =>
    `“${f.subject}”里没有 project.json，也没有可读的台账${found(f)}。请拖入 XLSX、CSV、TSV、GeoJSON 文件或项目文件夹。`,
  "not-geojson": (f) => `“${f.subject}”不是 GeoJSON${found(f)}。请从地图软件重新导出为 GeoJSON。`,
  "version-newer": (f) => `“${f.subject}”由更新的版本保存${found(f)}。请升级挂图后再打开。`,
  "project-invalid": (f) => `项目文件“${f.subject}”有误${found(f)}。请按 project.schema.json 改正后重新打开。`,
  "layer-invalid": (f) => `图层“${f.subject}”的设置有误${found(f)}，已跳过；其余图层不受影响。`,
  "kind-unknown": (f) => `图层“${f.subject}”的 kind 无法识别${found(f)}，已跳过。可用的 kind 见使用说明。`,
  "encoding-unknown": (f) => `无法识别编码“${f.subject}”${found(f)}。请在图层设置中改为 utf-8 或 gb18030。`,
  "columns-too-many": (f) => `“${f.subject}”的列数过多${found(f)}。请删去无用的列，或检查分隔符是否正确。`,
  "header-missing": (f) => `“${f.subject}”中找不到表头行${found(f)}。请在图层的 header 中写明表头在第几行。`,
  "crs-unknown": (f) => `坐标系“${f.subject}”无法识别。请改用 WGS84、GCJ02、BD09、CGCS2000 或 EPSG 代码。`,
  "host-blocked": (f) =>
    `“${f.subject}”指向其他主机${found(f)}，已被安全策略拦截。如确需访问，请由管理员加入 connect-src。`,
  aborted: (f) => `已取消打开“${f.subject}”。`,
};

/** What was wrong with a value, and what to do about it. */
export const issues: Readonly<Record<IssueCode, string>> = {
  "nothing-to-hold": "整行没有编号、名称、地址或坐标，无法建立记录。请补全后重新导入。",
  "not-a-feature": "不是 GeoJSON 要素，无法读取。请检查导出设置。",
  "row-too-long": "单元格多于表头列数。请检查是否有未加引号的逗号。",
  "row-too-short": "单元格少于表头列数，缺少的按空值处理。",
  "quote-unclosed": "引号没有配对，后面的内容可能被并入此格。请补上引号。",
  "duplicate-id": "编号重复，已加后缀保留。请核对是否为同一条记录。",
  "duplicate-heading": "表头重名，只采用第一列。请改名区分。",
  "column-not-found": "设置中写的列在文件里找不到。请核对列名。",
  "crs-assumed": '未注明坐标系，按 WGS-84 处理。若位置偏移约 500 米，请在 project.json 中给该图层写上 "crs": "GCJ02"。',
  "crs-unknown": "坐标系无法识别，未上图。请改用 WGS84、GCJ02、BD09 或 CGCS2000。",
  "coordinates-missing": "没有坐标，未上图。请补填经纬度。",
  "coordinates-unreadable": "坐标无法识别。请改为十进制度，如 106.5512。",
  "coordinates-out-of-range": "坐标超出地球范围。请核对经纬度。",
  "coordinates-zero": "坐标为 0，未上图。请补填真实坐标。",
  "coordinates-projected": "坐标像是以米为单位的投影坐标。请转换为经纬度，或注明坐标系。",
  "coordinates-swapped": "经度与纬度填反，已互换。请在原表中改正。",
  "coordinates-in-one-cell": "经纬度写在同一格，已拆分。",
  "geometry-unreadable": "图形无法识别。请检查 WKT 或 GeoJSON。",
  "geometry-empty": "图形为空，未上图。",
  "geometry-unclosed": "多边形首尾不相接，已自动闭合。",
  "full-width-digits": "全角数字已转为半角。",
  "number-unreadable": "应为数字，无法识别。请只写数字。",
  "number-as-exponent": "数字被 Excel 写成科学计数法，后几位可能已丢失。请把该列设为文本后重新填写。",
  "number-out-of-range": "数字超出合理范围。请核对单位。",
  "date-unreadable": "日期无法识别。请改为 2026-12-03 的形式。",
  "date-without-year": "日期缺少年份：图层写明数据日期（dataDate）的按其年份补全，没有写明的置空。请补上年份。",
  "date-as-serial": "日期是 Excel 序列值，已换算为日期。",
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
  "event-without-date": "活动没有日期，不归入任何时段。请补填开始时间。",
  "area-disagrees": "台账填写的社区与地图边界不一致，以边界为准。",
};

/** What was done about it. */
export const actions: Readonly<Record<IssueAction, string>> = {
  rejected: "整行未导入",
  repaired: "已修正",
  emptied: "已置空",
  kept: "已保留",
};
