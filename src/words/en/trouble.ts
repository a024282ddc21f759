import { LEDGER_TITLES } from "../../core/fileFormats.ts";
import type { Failure } from "../../core/result.ts";
import type * as zh from "../zh/trouble.ts";

/** What a ledger may be. */
const FORMATS = LEDGER_TITLES.join(", ");

const found = ({ detail }: Failure): string => (detail === undefined || detail === "" ? "" : ` (${detail})`);

/** The project itself and not a file that it names. */
const isProject = ({ subject }: Failure): boolean => /(^|\/)project\.json$/.test(subject);

/** A file by its name, and by the zip that it lies in. */
const named = ({ subject, archive }: Failure): string =>
  archive === undefined ? `'${subject}'` : `'${subject}' in the archive '${archive}'`;

export const failures: typeof zh.failures = {
  "file-missing": (f) =>
    isProject(f)
      ? `The project '${f.subject}' was not found${found(f)}. Check the address after project= in the link, or drop the project folder here.`
      : `'${f.subject}' was not found${found(f)}. Check the name in project.json, or put the file back and open again.`,
  "file-unreadable": (f) =>
    `'${f.subject}' could not be read${found(f)}. Close it in other programs and drop it again.`,
  "file-empty": (f) =>
    f.detail === "NetworkLink"
      ? `'${f.subject}' only links to other files (NetworkLink). Open it in Google Earth, save its places as KMZ and drop that.`
      : `'${f.subject}' is empty. Check that the data was saved when it was exported.`,
  "file-cut": (f) => `'${f.subject}' breaks off in the middle of a row. Copy it again: the disk may be full.`,
  "file-outside": (f) =>
    `'${f.subject}' lies outside the project folder${found(f)} and was not read. Copy it into the folder.`,
  "file-too-large": (f) => `${named(f)} is too large${found(f)} for the browser. Split it by community or year.`,
  "format-unknown": (f) =>
    `The format of '${f.subject}' is not known${found(f)}. Use ${FORMATS}; save sheets as .xlsx or .csv.`,
  "format-legacy-excel": (f) =>
    f.detail === "encrypted"
      ? `'${f.subject}' is locked by a password. Remove it in Excel or WPS, save as .xlsx or .csv and drop it again.`
      : `'${f.subject}' is a form of Excel that cannot be read${found(f)}. Use 'Save as' .xlsx or .csv in Excel or WPS and drop it again.`,
  "format-rar": (f) => `'${f.subject}' is a ${f.detail ?? "rar"} archive. Unpack it and drop the files inside.`,
  "format-binary": (f) => `'${f.subject}' is not a ledger${found(f)}. Drop ${FORMATS}.`,
  "archive-broken": (f) =>
    f.detail === "encrypted"
      ? `${named(f)} is locked by a password. Unpack it first, or remove the password.`
      : f.detail === "crc"
        ? `${named(f)} is damaged: its content is not what was packed, and was not used. Download, copy or pack it again.`
        : `${named(f)} is cut off or damaged${found(f)}. Download or copy it again, or open it in Excel or WPS and save it as .xlsx.`,
  "file-duplicate": (f) =>
    f.archive === undefined
      ? `More than one file is called '${f.subject}'; nobody can tell which is meant, and none was read. Give them different names and drop them again.`
      : `${named(f)} is there more than once, each with other content; none was read. Keep one of them, pack again and drop it.`,
  "file-is-link": (f) => `${named(f)} is only a link without content. Pack the file that it points to.`,
  "sheet-missing": (f) =>
    `'${f.subject}' has no sheet of the name that the layer asks for. Its sheets: ${f.detail ?? ""}. Correct the layer's sheet.`,
  "html-instead": (f) =>
    `'${f.subject}' holds a web page, not data. The link may be dead or need a login; download the file again.`,
  "script-instead": (f) =>
    `'${f.subject}' is a script (${f.detail ?? "JavaScript"}), not JSON. Take away what stands before the first bracket and behind the last one, and save it as .json.`,
  "json-broken": (f) => `'${f.subject}' is not valid JSON${found(f)}. Check brackets, quotes and commas there.`,
  "xml-broken": (f) =>
    `The XML of '${f.subject}' is cut off or broken; only its first ${f.detail ?? "0"} placemarks were read. Export it again from the map program.`,
  "shapefile-broken": (f) =>
    `The .${f.detail ?? ""} part of '${f.subject}' is cut off or damaged; what could be read was. Export it again, and drop the .shp, .dbf, .prj and .cpg of that name together.`,
  "not-a-project": (f) =>
    `'${f.subject}' holds no project.json and no ledger that can be read${found(f)}. Drop a project folder, or ${FORMATS}.`,
  "not-geojson": (f) => `'${f.subject}' is not GeoJSON${found(f)}. Export it again as GeoJSON.`,
  "table-row-invalid": (f) =>
    `“${f.subject}”, ${f.detail ?? ""}: not understood; this row was left out. Correct it and open again.`,
  "layer-absent": (f) => `The project has no layer “${f.subject}”; nothing was changed.`,
  "word-unclear": (f) =>
    `In layer “${f.subject}” it cannot be told which word or heading is meant; nothing was changed. Choose again.`,
  "version-newer": (f) => `'${f.subject}' was saved by a newer version${found(f)}. Update Guatu and open it again.`,
  "project-invalid": (f) =>
    `The project file '${f.subject}' is not valid${found(f)}. Correct it by project.schema.json and open it again.`,
  "ground-unread": (f) =>
    `The ground${f.subject === "" ? "" : ` “${f.subject}”`} cannot be read, or has nothing around the sites: no file was saved. Check the network, or save without a ground.`,
  "ground-too-large": (f) =>
    `The part of “${f.subject}” around the sites is too large for one file: take streets only, or no ground.`,
  "basemap-refused": () =>
    "Baidu's tiles have a projection of their own and cannot be the basemap. Use Tianditu, Amap or your own tiles.",
  "layer-invalid": (f) =>
    `The layer '${f.subject}' is not valid${found(f)} and was left out; the other layers are not affected.`,
  "period-duplicate": (f) =>
    `The period id '${f.subject}' is there twice${found(f)}; only the first counts. Use another id.`,
  "period-undated": (f) =>
    `A date of the period '${f.subject}' is wrong${found(f)} and counts as not known: an end before its start, or a period after itself.`,
  "tour-invalid": (f) => `The tour is not valid${found(f)}.`,
  "page-invalid": (f) => `A page of the briefing is not valid${found(f)}.`,
  "kind-unknown": (f) =>
    `The kind of layer '${f.subject}' is not known${found(f)}; it was left out. The manual lists the kinds.`,
  "encoding-unknown": (f) => `The encoding '${f.subject}' is not known${found(f)}. Set the layer to utf-8 or gb18030.`,
  "columns-too-many": (f) =>
    `'${f.subject}' has too many columns${found(f)}. Delete unused ones, or check the delimiter.`,
  "header-missing": (f) => `'${f.subject}' has no header row${found(f)}. Name its line in the layer's header.`,
  "crs-unknown": (f) =>
    `The coordinate system '${f.subject}' is not known. Use WGS84, GCJ02, BD09, CGCS2000 or an EPSG code.`,
  "host-unreachable": (f) =>
    `'${f.subject}' could not be reached: the host ${f.detail ?? ""} does not answer, or the policy does not allow it. Check the network; another host must be added to the connect-src line of index.html by an administrator.`,
  "host-silent": (f) =>
    `'${f.subject}' was given up: the host ${f.detail ?? ""} has sent nothing for 15 seconds. Check the network and the server, then open again.`,
  "host-away": (f) =>
    `The server cannot be reached: what is shown is as this machine read it ${f.detail === "" ? "last" : `at ${f.detail}`}, and nothing that has changed since. Reload the page when the server is back; a wall does so by itself.`,
  aborted: (f) => `Opening '${f.subject}' was cancelled.`,
};
