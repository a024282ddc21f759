import { grouped, measured } from "../parts/numbers.ts";
import type * as zh from "../zh/holiday.ts";

const some = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthOf = (month: number): string => MONTHS[month - 1] ?? String(month);

export const holiday: typeof zh.holiday = {
  title: "Key periods",
  periods: {
    "new-year": "New Year",
    "little-new-year": "Little New Year",
    "new-years-eve": "Lunar New Year's Eve",
    "spring-festival": "Spring Festival",
    lantern: "Lantern Festival",
    qingming: "Qingming",
    npc: "National Two Sessions",
    "fire-month": "Fire Safety Month",
    "shopping-1111": "Double 11",
    "shopping-1212": "Double 12",
    "shopping-newyear": "New Year shopping",
  },
  ofYear: (period, year) => `${period} ${year}`,
  choosePeriod: "Choose a period",
  previous: "Period before",
  next: "Period after",
  meant: "Now",
  unconfirmed: "Unconfirmed",
  noDates: "Dates not known",
  startsIn: (days) => (days === 1 ? "Starts tomorrow" : `In ${some(days, "day")}`),
  dayOf: (day, days) => (days === 1 ? "Today" : `Day ${grouped(day)} of ${grouped(days)}`),
  endedAgo: (days) => `Ended ${some(days, "day")} ago`,
  warning: (days) => `On alert from ${some(days, "day")} ahead`,
  day: (month, date) => `${date} ${monthOf(month)}`,
  daySpan: (from, to, year) => {
    const inYear = from.year === to.year && to.year === year ? "" : ` ${to.year}`;
    const last = `${to.date} ${monthOf(to.month)}${inYear}`;
    if (from.year !== to.year) return `${from.date} ${monthOf(from.month)} ${from.year} – ${last}`;
    if (from.month !== to.month) return `${from.date} ${monthOf(from.month)} – ${last}`;
    return from.date === to.date ? last : `${from.date}–${last}`;
  },
  time: (day, time) => `${day} ${time}`,
  sameDay: (day, from, to) => `${day} ${from}–${to}`,
  nextDay: (day, from, to) => `${day} ${from}–${to} next day`,
  spanOver: (from, to) => `${from} to ${to}`,
  openEnd: (day, from) => `${day} from ${from}`,
  venuesOf: (n) => (n === 0 ? "No venue" : some(n, "venue")),

  urgentInRings: (overdue, open) =>
    overdue > 0 && open > 0
      ? `${grouped(overdue)} overdue, ${grouped(open)} open in the rings`
      : overdue > 0
        ? `${grouped(overdue)} overdue in the rings`
        : open > 0
          ? `${grouped(open)} open in the rings`
          : "None overdue or open in the rings",
  inRings: (n) => `${some(n, "site")} in the rings`,
  inRing: (n, metres) => `${some(n, "site")} within ${measured(metres)} m`,
  noneInRings: "No site in the rings",
  noneMatching: "No sites in the rings match the filter",
  noneOnMap: "No venue has coordinates: nothing to count",
  noSiteLayer: "The project has no site layer",
  unionLine: (venues, unplaced) =>
    [
      some(venues, "venue"),
      unplaced === 0 ? "" : `${grouped(unplaced)} without coordinates, not counted`,
      venues - unplaced > 1 ? "each site counts once" : "",
    ]
      .filter((part) => part !== "")
      .join("; "),
  since: (day) => `Since the last period ended (${day})`,
  new: "New",
  worse: "Worse",
  newSites: (n) => `${grouped(n)} new`,
  worseSites: (n) => `${grouped(n)} worse`,
  noChange: "None new, none worse",
  byStatus: "Sites in the rings by status",
  byCategory: "By category",
  statusTable: "Sites in the rings",
  ring: "Ring",
  total: "All",
  within: (metres) => `${measured(metres)} m`,
  cell: (ring, status, n) => `Within ${ring}: ${some(n, "site")}, ${status.toLowerCase()}`,
  cellOfAll: (status, n) => `${some(n, "site")}, ${status.toLowerCase()}`,

  venues: "Venues",
  allVenues: "All venues",
  allVenuesRow: "Lists of all venues",
  always: "Watched all year; no event listed",
  noEvent: "No event in this period",
  notOnMap: "No coordinates",
  venueNotOnMap: "This venue has no coordinates and is not on the map",
  venueNotOnMapHint:
    "Nothing around it can be counted. Add longitude and latitude to the ledger of venues and drop it in again.",
  moreEvents: (n) => `${grouped(n)} more`,
  over: "Over",
  ongoing: "On now",
  sites: (n) => some(n, "site"),
  position: (n, of) => `${grouped(n)} / ${grouped(of)}`,
  previousVenue: "Venue before",
  nextVenue: "Venue after",
  showOnMap: "Show on the map",
  more: (n) => `${grouped(n)} more`,

  radius: "Radius",
  radiusOfAll: "One radius for all",
  metres: "m",
  about: (radius) => `about ${radius}`,
  aboutRings: "A ring marked “about” on the map is a rough outline; the lists go by the exact distance.",
  metresText: (metres) => `${measured(metres)} m`,
  radiusHint: "50 to 5,000 m",
  radiusWrong: (metres) => `A number from 50 to 5,000, please; ${measured(metres)} m still holds`,
  ownRadius: (metres) => `Back to ${measured(metres)} m`,
  ownRadii: "Back to their own",

  tabs: "What lies in the rings",
  tab: { sites: "Sites", hydrants: "Hydrants", stations: "Stations", infrastructure: "Facilities", lanes: "Lanes" },
  tabFull: {
    sites: "Sites",
    hydrants: "Hydrants",
    stations: "Fire stations",
    infrastructure: "Important facilities",
    lanes: "Fire lanes",
  },
  empty: {
    hydrants: "No hydrant in the ring",
    stations: "No fire station in the ring",
    infrastructure: "No important facility in the ring",
    lanes: "No blocked fire lane in the ring",
  },
  emptyHint: "Widen the radius, or look at another venue.",
  usable: (n) => `${grouped(n)} usable`,
  broken: (n) => `${grouped(n)} not usable`,
  unregistered: (n) => `${grouped(n)} not registered`,
  blockedRoad: "Blocked road",
  nearVenue: (venue) => `from ${venue}`,
  onlyWithin: (metres) => `Within ${measured(metres)} m`,
  showAll: "Show all",

  exportList: "Export the sites",
  exportAs: (format) => `Export the sites as ${format}`,
  fileName: (period, venue, part, asOf) => ["sites", period, venue, part, asOf].filter((one) => one !== "").join("-"),
  file: {
    venue: "Venue",
    id: "Id",
    layer: "Layer",
    category: "Category",
    name: "Site name",
    status: "Status",
    major: "Major hazard",
    distance: "Distance (m)",
    new: "New",
    worse: "Worse",
    venueName: "Venue name",
    lng: "Longitude (WGS-84)",
    lat: "Latitude (WGS-84)",
    true: "yes",
    false: "no",
  },

  counting: "Counting",
  noVenue: (period) => `No event during ${period}`,
  noVenueHint: "No event in the ledger falls into this period, and no venue is watched all year.",
  noVenueLayer: "The project has no venues",
  noVenueLayerHint: "Drop ledgers of venues and events in.",
  unknownDates: (period) => `${period}: dates not known`,
  unknownDatesHint: "Write them into periods in project.json once they are out; until then the period holds no event.",
  unknownPeriod: "No such period",
  unknownPeriodHint: "The period named in the link is not in the calendar.",
  noPeriodAhead: "No key period ahead",
  noPeriodAheadHint: "The calendar has no key period after this day; choose an earlier day of the data.",
  toDefault: "Back to the current period",
  nextWith: (period, span) => `Next period with events: ${period}, ${span}`,
  unknownVenue: "No such venue",
  unknownVenueHint: "The venue named in the link is not in the ledgers.",
  severalVenues: (id, n) => `${grouped(n)} venues have the id ${id}`,
  severalVenuesHint: "The link names the id only; choose the venue that is meant.",
  venueOf: (name, layer) => `${name} (${layer})`,
  live: (n, overdue) => `${some(n, "site")} in the rings, ${grouped(overdue)} overdue.`,
};

export const near: typeof zh.near = {
  metres: (metres) => `${grouped(metres)} m`,
};

export const filters: typeof zh.filters = {
  title: "Filter",
  open: (n) => (n === 0 ? "Filter" : `Filter, ${grouped(n)} set`),
  active: "Filters that are set",
  remove: (chip) => `Remove filter ${chip}`,
  chip: (condition, word) => `${condition}: ${word}`,
  search: (text) => `'${text}'`,
  conditions: {
    layers: "Layer",
    status: "Status",
    category: "Category",
    level: "Level",
    type: "Hazard type",
    supervision: "Supervision",
    department: "Department",
    area: "Community",
    source: "Source",
    tag: "Tag",
  },
  hint: "Numbers are open hazards that meet the other conditions",
  together: "Level, type, supervision, department, source and tag must all hold in one open hazard",
  none: "The ledgers hold nothing to filter by",
  more: (n) => `${grouped(n)} more`,
  fewer: "Fewer",
  option: (word, n) => `${word}, ${some(n, "hazard")}`,
};
