import { LEDGER_TITLES } from "../../core/fileFormats.ts";
import type { Failure, FailureCode } from "../../core/result.ts";

/** What a ledger may be. */
const FORMATS = LEDGER_TITLES.join("、");

type Said = (failure: Failure) => string;

/** What was found, in brackets, when something was. */
const found = ({ detail }: Failure): string => (detail === undefined || detail === "" ? "" : `（${detail}）`);

/** Where a JSON text goes wrong, `line 3 column 7`, in words. */
const foundAt = (failure: Failure): string => found(failure).replace(/line (\d+) column (\d+)/, "第 $1 行第 $2 个字符");

/** The project itself and not a file that it names. */
const isProject = ({ subject }: Failure): boolean => /(^|\/)project\.json$/.test(subject);

/** A file by its name, and by the zip that it lies in. */
const named = ({ subject, archive }: Failure): string =>
  archive === undefined ? `“${subject}”` : `压缩包“${archive}”中的“${subject}”`;

/** Why a file, layer or project could not be used, and what to do about it. */
export const failures: Readonly<Record<FailureCode, Said>> = {
  "file-missing": (f) =>
    isProject(f)
      ? `找不到项目“${f.subject}”${found(f)}。请核对链接中 project= 后的地址，或把项目文件夹拖到这里。`
      : `找不到文件“${f.subject}”${found(f)}。请核对 project.json 中的文件名，或把该文件放回同一文件夹后重新打开。`,
  "file-unreadable": (f) => `“${f.subject}”读取失败${found(f)}。文件可能被其他程序占用或已移动，请关闭后重新拖入。`,
  "file-empty": (f) =>
    f.detail === "NetworkLink"
      ? `“${f.subject}”里只有指向其他文件的链接（NetworkLink），没有地标。请在 Google Earth 中打开，另存为 KMZ 后再拖入。`
      : `“${f.subject}”是空文件，没有可读的内容。请确认导出时已保存数据。`,
  "file-cut": (f) => `“${f.subject}”只有半截，可能正在复制或磁盘已满。请重新复制。`,
  "file-outside": (f) => `“${f.subject}”不在项目文件夹内${found(f)}，未读取。请把文件复制到项目文件夹中。`,
  "file-too-large": (f) => `${named(f)}过大${found(f)}，浏览器无法一次读取。请按社区或年份拆分后再导入。`,
  "format-unknown": (f) => `无法识别“${f.subject}”的格式${found(f)}。支持 ${FORMATS}；表格请另存为 .xlsx 或 .csv。`,
  "format-legacy-excel": (f) =>
    f.detail === "encrypted"
      ? `“${f.subject}”设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码，另存为 .xlsx 或 .csv 后重新拖入。`
      : `“${f.subject}”是无法读取的 Excel 格式${found(f)}。请在 Excel 或 WPS 中“另存为”.xlsx 或 .csv 后重新拖入。`,
  "format-rar": (f) => `“${f.subject}”是 ${f.detail ?? "rar"} 压缩包。请先解压，再把里面的文件拖进来。`,
  "format-binary": (f) => `“${f.subject}”不是台账文件${found(f)}。支持 ${FORMATS}。`,
  "archive-broken": (f) =>
    f.detail === "encrypted"
      ? `${named(f)}设有密码，无法读取。请解压后再拖入，或取消密码。`
      : f.detail === "crc"
        ? `${named(f)}已损坏：内容与压缩时的校验码不符，未采用。请重新下载、复制或重新压缩。`
        : `${named(f)}不完整或已损坏${found(f)}。请重新下载或复制，或在 Excel、WPS 中打开后另存为 .xlsx。`,
  "file-duplicate": (f) =>
    f.archive === undefined
      ? `有不止一个文件名为“${f.subject}”，无法确定该用哪一个，均未读取。请改成不同的文件名后重新拖入。`
      : `${named(f)}不止一份，内容不同，无法确定该用哪一份，均未读取。请只留一份，重新压缩后再拖入。`,
  "file-is-link": (f) => `${named(f)}只是一个链接，没有内容。请把它指向的文件本身放进压缩包。`,
  "sheet-missing": (f) => `“${f.subject}”中没有图层设置的工作表。现有工作表：${f.detail ?? ""}。请改正图层的 sheet。`,
  "html-instead": (f) => `“${f.subject}”的内容是网页，不是数据。通常是链接失效或需要登录，请重新下载原始文件。`,
  "script-instead": (f) =>
    `“${f.subject}”是网页脚本（${f.detail ?? "JavaScript"}），不是 JSON。请去掉开头的“${f.detail ?? ""}”和结尾的分号或括号，另存为 .json。`,
  "json-broken": (f) => `“${f.subject}”的 JSON 格式有误${foundAt(f)}。请按提示的位置检查括号、引号和逗号。`,
  "xml-broken": (f) =>
    `“${f.subject}”的 XML 不完整或已损坏，只读到前 ${f.detail ?? "0"} 个地标。请在地图软件中重新导出。`,
  "shapefile-broken": (f) =>
    `“${f.subject}”的 .${f.detail ?? ""} 部分不完整或已损坏，能读的已读入。请重新导出，并把同名的 .shp、.dbf、.prj、.cpg 一起拖入。`,
  "not-a-project": (f) =>
    `“${f.subject}”里没有 project.json，也没有可读的台账${found(f)}。请拖入项目文件夹，或以下格式的文件：${FORMATS}。`,
  "not-geojson": (f) => `“${f.subject}”不是 GeoJSON${found(f)}。请从地图软件重新导出为 GeoJSON。`,
  "table-row-invalid": (f) =>
    `“${f.subject}”${(f.detail ?? "").replace(/^line (\d+): /, "第 $1 行，")} 无法识别，这一行未采用。请改正后重新打开。`,
  "layer-absent": (f) => `项目中没有图层“${f.subject}”，未作改动。`,
  "word-unclear": (f) => `分不清指的是图层“${f.subject}”中的哪个词或列名，未作改动，请重新选择。`,
  "version-newer": (f) => `“${f.subject}”由更新的版本保存${found(f)}。请升级挂图后再打开。`,
  "project-invalid": (f) => `项目文件“${f.subject}”有误${found(f)}。请按 project.schema.json 改正后重新打开。`,
  "ground-unread": (f) =>
    `底图${f.subject === "" ? "" : `“${f.subject}”`}读不到，或在场所周边没有瓦片，没有存成文件。请检查网络，或不带底图再存一次。`,
  "ground-too-large": (f) => `“${f.subject}”在场所周边的部分太大，放不进一个文件。请只带到街道，或不带底图。`,
  "basemap-refused": () => "百度的瓦片用自有的投影，不能作底图。请改用天地图、高德或内网瓦片。",
  "layer-invalid": (f) => `图层“${f.subject}”的设置有误${found(f)}，已跳过；其余图层不受影响。`,
  "period-duplicate": (f) => `时段编号“${f.subject}”重复${found(f)}，只采用第一个。请改用不同的编号。`,
  "period-undated": (f) =>
    `时段“${f.subject}”的日期有误${found(f)}，按待定处理。请核对：结束不能早于开始，也不能排在自己之后。`,
  "tour-invalid": (f) => `轮播设置有误${found(f)}。`,
  "page-invalid": (f) => `汇报页设置有误${found(f)}。`,
  "kind-unknown": (f) => `图层“${f.subject}”的 kind 无法识别${found(f)}，已跳过。可用的 kind 见使用说明。`,
  "encoding-unknown": (f) => `无法识别编码“${f.subject}”${found(f)}。请在图层设置中改为 utf-8 或 gb18030。`,
  "columns-too-many": (f) => `“${f.subject}”的列数过多${found(f)}。请删去无用的列，或检查分隔符是否正确。`,
  "header-missing": (f) => `“${f.subject}”中找不到表头行${found(f)}。请在图层的 header 中写明表头在第几行。`,
  "crs-unknown": (f) => `坐标系“${f.subject}”无法识别。请改用 WGS84、GCJ02、BD09、CGCS2000 或 EPSG 代码。`,
  "host-unreachable": (f) =>
    `“${f.subject}”无法访问：连不上主机 ${f.detail ?? ""}，或安全策略不允许访问它。请检查网络；如是其他主机，请由管理员把它加入 index.html 的 connect-src 一行。`,
  "host-silent": (f) =>
    `“${f.subject}”未能读取：主机 ${f.detail ?? ""} 已有 15 秒没有传来任何数据，不再等待。请检查网络和服务器，然后重新打开。`,
  "host-away": (f) =>
    `连不上服务器，显示的是这台电脑${f.detail === "" ? "上次" : `在 ${f.detail} `}读到的台账，之后的变化看不到。服务器恢复后请刷新页面；大屏会自动恢复。`,
  aborted: (f) => `已取消打开“${f.subject}”。`,
};
