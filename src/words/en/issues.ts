import type { issueWords as zh } from "../zh/issues.ts";

const issues: (typeof zh)["issues"] = {
  "nothing-to-hold": "The row has no id, name, address or place. Fill one in and import again.",
  "not-a-feature": "Not a GeoJSON feature. Check the export settings.",
  "row-too-long": "More cells than headings. Look for a comma without quotes.",
  "row-too-short": "Fewer cells than headings; the missing ones count as empty.",
  "rows-missing": "There are no rows below the headings. Check whether this is the right sheet.",
  "quote-unclosed": "A quote is not closed; what follows may be in this cell. Close it.",
  "bytes-unreadable": "Some bytes of this cell are no text; what was lost shows as �. Correct the cell.",
  "duplicate-id": "The id occurs twice and got a suffix. Check whether it is one record.",
  "duplicate-heading": "Two columns have one heading; the first is used. Rename one.",
  "headings-unknown":
    "No line has a heading that is known: columns are called A, B, C, and the first line is a row. Open the table under “Ledgers” and name the headings or the columns.",
  "column-not-found": "The column named in the settings is not in the file. Check its heading.",
  "crs-assumed":
    'No coordinate system is given; WGS-84 is assumed. If points are 500 m off, open the table under “Ledgers” and choose the system, or give the layer "crs": "GCJ02" in project.json.',
  "crs-unknown":
    "The coordinate system is not known, so nothing is put on the map. Use WGS84, GCJ02, BD09 or CGCS2000.",
  "coordinates-missing": "No coordinates, so not on the map. Fill them in.",
  "coordinates-unreadable": "Coordinates cannot be read. Use decimal degrees such as 106.5512.",
  "coordinates-out-of-range": "Coordinates are off the Earth. Check them.",
  "coordinates-zero": "Coordinates are 0, so not on the map. Fill in real ones.",
  "coordinates-projected": "Coordinates look like projected metres. Convert them, or name the system.",
  "coordinates-swapped": "Longitude and latitude were swapped; put right. Correct the ledger too.",
  "coordinates-in-one-cell": "Both coordinates stood in one cell; they were split.",
  "coordinates-as-text": "Coordinates stood as texts; they were read as numbers.",
  "geometry-unreadable": "The geometry cannot be read. Check the WKT or GeoJSON.",
  "geometry-empty": "The geometry is empty, so not on the map.",
  "geometry-unclosed": "The polygon was not closed; it was closed.",
  "geojson-not-standard":
    "Something in the GeoJSON stands where it means nothing, or in a form that the standard does not have; the value names it. All else was read.",
  "full-width-digits": "Full-width digits were turned into ordinary ones.",
  "formula-without-value":
    "The formula has no result: an error such as #N/A, or none was saved. Correct it in Excel, or open the file there and save it again.",
  "number-unreadable": "Not a number. Write digits only.",
  "number-as-exponent":
    "Excel wrote the number as an exponent; its last digits may be lost. Make the column text and fill it in again.",
  "number-out-of-range": "The number is out of range (a radius is above 0 and at most 50,000 m). Check the unit.",
  "date-unreadable": "The date cannot be read. Write it as 2026-12-03.",
  "date-without-year":
    "The date has no year: the one nearest to the day found, else to the layer's dataDate, was taken; without either it was emptied. Write the year, or say it under “For you to decide”.",
  "date-as-serial": "An Excel serial number was turned into a date.",
  "date-from-phrase": "The date was worked out of a phrase (end of the month, within 3 days, at once). Write the day.",
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
  "site-not-found": "No site matches; the hazard is kept and counted apart. Check the site's id or name.",
  "site-ambiguous": "Several sites have that name. Add the site's id or address.",
  "venue-not-found": "No venue matches; the event was not imported. Check the venue's name.",
  "venue-ambiguous": "Several venues have that name. Add the venue's id.",
  "venue-layer-missing": "No venues are open, so the event was not imported. Open the venues' ledger together with it.",
  "event-without-date": "The event has no date and belongs to no period. Fill in its start.",
  "area-disagrees": "The ledger's community differs from the boundary; the boundary holds.",
};

const actions: (typeof zh)["actions"] = {
  rejected: "row not imported",
  repaired: "repaired",
  emptied: "emptied",
  kept: "kept",
};

export const issueWords: typeof zh = { issues, actions };
