import type { Failure } from "../../core/result.ts";
import type * as zh from "../zh/trouble.ts";

const found = ({ detail }: Failure): string => (detail === undefined || detail === "" ? "" : ` (${detail})`);

/** The project itself and not a file that it names. */
const isProject = ({ subject }: Failure): boolean => /(^|\/)project\.json$/.test(subject);

export const failures: typeof zh.failures = {
  "file-missing": (f) =>
    isProject(f)
      ? `The project '${f.subject}' was not found${found(f)}. Check the address after project= in the link, or drop the project folder here.`
      : `'${f.subject}' was not found${found(f)}. Check the name in project.json, or put the file back and open again.`,
  "file-unreadable": (f) =>
    `'${f.subject}' could not be read${found(f)}. Close it in other programs and drop it again.`,
  "file-empty": (f) => `'${f.subject}' is empty. Check that the data was saved when it was exported.`,
  "file-outside": (f) =>
    `'${f.subject}' lies outside the project folder${found(f)} and was not read. Copy it into the folder.`,
  "file-too-large": (f) => `'${f.subject}' is too large${found(f)} for the browser. Split it by community or year.`,
  "format-unknown": (f) =>
    `The format of '${f.subject}' is not known${found(f)}. Use XLSX, CSV, TSV or GeoJSON; save sheets as .xlsx or .csv.`,
  "format-legacy-excel": (f) =>
    f.detail === "encrypted"
      ? `'${f.subject}' is locked by a password. Remove it in Excel or WPS, save as .xlsx or .csv and drop it again.`
      : `'${f.subject}' is an old Excel or WPS sheet (.xls, .et). Use 'Save as' .xlsx or .csv in Excel or WPS and drop it again.`,
  "format-rar": (f) => `'${f.subject}' is a ${f.detail ?? "rar"} archive. Unpack it and drop the files inside.`,
  "format-binary": (f) => `'${f.subject}' is not a ledger${found(f)}. Drop XLSX, CSV, TSV or GeoJSON.`,
  "archive-broken": (f) =>
    f.detail === "encrypted"
      ? `'${f.subject}' is locked by a password. Unpack it first, or remove the password.`
      : `'${f.subject}' is cut off or damaged${found(f)}. Download or copy it again, or open it in Excel or WPS and save it as .xlsx.`,
  "sheet-missing": (f) =>
    `'${f.subject}' has no sheet of the name that the layer asks for. Its sheets: ${f.detail ?? ""}. Correct the layer's sheet.`,
  "html-instead": (f) =>
    `'${f.subject}' holds a web page, not data. The link may be dead or need a login; download the file again.`,
  "json-broken": (f) => `'${f.subject}' is not valid JSON${found(f)}. Check brackets, quotes and commas there.`,
  "not-a-project": (f) =>
    `'${f.subject}' holds no project.json and no ledger that can be read${found(f)}. Drop XLSX, CSV, TSV, GeoJSON or a project folder.`,
  "not-geojson": (f) => `'${f.subject}' is not GeoJSON${found(f)}. Export it again as GeoJSON.`,
  "version-newer": (f) => `'${f.subject}' was saved by a newer version${found(f)}. Update Guatu and open it again.`,
  "project-invalid": (f) =>
    `The project file '${f.subject}' is not valid${found(f)}. Correct it by project.schema.json and open it again.`,
  "layer-invalid": (f) =>
    `The layer '${f.subject}' is not valid${found(f)} and was left out; the other layers are not affected.`,
  "kind-unknown": (f) =>
    `The kind of layer '${f.subject}' is not known${found(f)}; it was left out. The manual lists the kinds.`,
  "encoding-unknown": (f) => `The encoding '${f.subject}' is not known${found(f)}. Set the layer to utf-8 or gb18030.`,
  "columns-too-many": (f) =>
    `'${f.subject}' has too many columns${found(f)}. Delete unused ones, or check the delimiter.`,
  "header-missing": (f) => `'${f.subject}' has no header row${found(f)}. Name its line in the layer's header.`,
  "crs-unknown": (f) =>
    `The coordinate system '${f.subject}' is not known. Use WGS84, GCJ02, BD09, CGCS2000 or an EPSG code.`,
  "host-blocked": (f) =>
    `'${f.subject}' is on another host${found(f)} and was blocked. An administrator can add it to connect-src.`,
  aborted: (f) => `Opening '${f.subject}' was cancelled.`,
};

export const issues: typeof zh.issues = {
  "nothing-to-hold": "The row has no id, name, address or place. Fill one in and import again.",
  "not-a-feature": "Not a GeoJSON feature. Check the export settings.",
  "row-too-long": "More cells than headings. Look for a comma without quotes.",
  "row-too-short": "Fewer cells than headings; the missing ones count as empty.",
  "quote-unclosed": "A quote is not closed; what follows may be in this cell. Close it.",
  "duplicate-id": "The id occurs twice and got a suffix. Check whether it is one record.",
  "duplicate-heading": "Two columns have one heading; the first is used. Rename one.",
  "column-not-found": "The column named in the settings is not in the file. Check its heading.",
  "crs-assumed":
    'No coordinate system is given; WGS-84 is assumed. If points are 500 m off, give the layer "crs": "GCJ02" in project.json.',
  "crs-unknown":
    "The coordinate system is not known, so nothing is put on the map. Use WGS84, GCJ02, BD09 or CGCS2000.",
  "coordinates-missing": "No coordinates, so not on the map. Fill them in.",
  "coordinates-unreadable": "Coordinates cannot be read. Use decimal degrees such as 106.5512.",
  "coordinates-out-of-range": "Coordinates are off the Earth. Check them.",
  "coordinates-zero": "Coordinates are 0, so not on the map. Fill in real ones.",
  "coordinates-projected": "Coordinates look like projected metres. Convert them, or name the system.",
  "coordinates-swapped": "Longitude and latitude were swapped; put right. Correct the ledger too.",
  "coordinates-in-one-cell": "Both coordinates stood in one cell; they were split.",
  "geometry-unreadable": "The geometry cannot be read. Check the WKT or GeoJSON.",
  "geometry-empty": "The geometry is empty, so not on the map.",
  "geometry-unclosed": "The polygon was not closed; it was closed.",
  "full-width-digits": "Full-width digits were turned into ordinary ones.",
  "number-unreadable": "Not a number. Write digits only.",
  "number-as-exponent":
    "Excel wrote the number as an exponent; its last digits may be lost. Make the column text and fill it in again.",
  "number-out-of-range": "The number is out of range. Check the unit.",
  "date-unreadable": "The date cannot be read. Write it as 2026-12-03.",
  "date-without-year":
    "The date has no year: that of the layer's dataDate was used, or the date was emptied where there is none. Write the year.",
  "date-as-serial": "An Excel serial number was turned into a date.",
  "end-before-start": "The end is before the start. Check both.",
  "status-unknown": "The status word is not known; the dates decide. Use 未整改, 整改中, 待验收, 已整改 or 已销号.",
  "status-disagrees-with-dates": "Status and dates disagree; the status holds. Check them.",
  "level-unknown": "The level is not known; taken as general.",
  "supervision-unknown": "The supervision is not known; taken as none.",
  "flag-unreadable": "Neither yes nor no. Write 是 or 否.",
  "usable-unknown": "Not known whether usable; counted as usable and drawn hollow.",
  "usable-not-registered": "Usability is not registered; counted as usable and drawn hollow.",
  "category-unknown": "The category is not known; it is kept as one of its own.",
  "rule-unknown": "The rule is not known. Use 禁放, 限放 or 燃放.",
  "site-not-found": "No site fits; the hazard is kept and counted apart. Check the site's id or name.",
  "site-ambiguous": "Several sites have that name. Add the site's id or address.",
  "venue-not-found": "No venue fits; the event was not imported. Check the venue's name.",
  "venue-ambiguous": "Several venues have that name. Add the venue's id.",
  "event-without-date": "The event has no date and belongs to no period. Fill in its start.",
  "area-disagrees": "The ledger's community differs from the boundary; the boundary holds.",
};

export const actions: typeof zh.actions = {
  rejected: "row not imported",
  repaired: "repaired",
  emptied: "emptied",
  kept: "kept",
};
