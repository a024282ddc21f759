import { grouped, measured } from "../parts/numbers.ts";
import type { PatrolWords } from "../zh/patrol.ts";

/** Minutes as hours and minutes. */
const lasting = (minutes: number): string => {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  if (hours === 0) return `${whole} min`;
  return whole % 60 === 0 ? `${hours} h` : `${hours} h ${whole % 60} min`;
};

const length = (metres: number): string =>
  Math.abs(metres) < 1000 ? `${grouped(metres)} m` : `${(metres / 1000).toFixed(1)} km`;

const sitesText = (n: number): string => `${grouped(n)} ${n === 1 ? "site" : "sites"}`;

/** Patrols: sites in an order to visit them. Loaded with its panels. */
export const patrol: PatrolWords = {
  title: "Patrol",
  sites: sitesText,
  ticked: (n) => `${grouped(n)} ticked`,
  planTicked: (n) => `Plan a route of ${sitesText(n)}`,
  planAll: (n) => `Plan a route of all ${grouped(n)}`,
  clearTicks: "Clear ticks",
  tickHint: "Click the box or press Space to tick",
  fromRings: (period, venue) => (venue === "" ? period : `${period}, ${venue}`),
  within: (metres) => `within ${measured(metres)} m`,
  venues: (n) => `${grouped(n)} ${n === 1 ? "venue" : "venues"}`,
  fromTicks: (ring) => (ring === "" ? "Ticked sites" : `${ring}, ticked sites`),
  change: "Choose other sites",
  toRings: "All in the ring",
  planning: "Planning",

  nothing: "No sites to patrol yet",
  nothingHint: "Choose a venue under Key periods, tick sites in its ring, or plan all of them.",
  toHoliday: "Choose sites in Key periods",
  unknownPeriod: "There is no such period",
  unknownVenue: "There is no such venue",
  emptyRing: "No matching site in the ring",
  emptyRingHint: "Widen the radius, choose another venue, or loosen the filter.",

  settings: "How to plan",
  from: "Start",
  fromHint: "Search stations, posts or sites",
  noStart: "No start: begins at the first site",
  mapCentre: "Map centre",
  mapCentreAsStart: "Start at the centre of the map",
  clearStart: "Clear start",
  noPlace: "No such start",
  kinds: { "fire-station": "Fire station", "micro-station": "Micro station", post: "Post", site: "Site" },
  returns: "Return to start",
  start: "Leaves",
  startHint: "Like 19:30",
  mode: "Travel",
  modes: { foot: "On foot", "e-bike": "E-bike", car: "Car" },
  teams: "Teams",
  teamsHint: (most) => `1 to ${grouped(most)} teams`,
  minutes: "Limit, min",
  minutesHint: "none",
  badEnd: {
    "not-found": "The project has no such start",
    ambiguous: "Several records have this id; write layer/id",
    "not-on-map": "This start has no coordinates",
    "no-time": "",
    "too-many": "",
    "off-road": "No road within 300 m of this start",
    "no-way": "",
  },

  finding: (sites, teams) => (teams === 1 ? sitesText(sites) : `${grouped(teams)} teams, ${sitesText(sites)}`),
  length,
  lasting,
  total: (metres, minutes) => `${length(metres)}, ${lasting(minutes)}`,
  totalOfTeams: (metres, minutes) => `${length(metres)} in all, longest team ${lasting(minutes)}`,
  teamLine: (n, metres, minutes) => `${sitesText(n)}, ${length(metres)}, ${lasting(minutes)}`,
  overLong: (hours) => `Over ${hours} hours: add teams or set a limit.`,
  measure: (factor, mode, speed) =>
    [
      factor === undefined
        ? "Along roads; one-way and blocked ones as they hold for the mode."
        : `Estimated as straight-line distance × ${factor}, not along roads.`,
      `${mode} at ${speed === null ? "the speed of each road" : `${speed} km/h`}; visit times by category.`,
    ].join(" "),
  team: (id) => `Team ${id}`,
  noStops: "No sites",
  stay: (minutes) => `${grouped(minutes)} min visit`,
  leg: (metres) => `${grouped(metres)} m leg`,
  legFromStart: (metres) => `${grouped(metres)} m from start`,
  back: (metres, clock) => `Back at the start after ${grouped(metres)} m, ${clock}`,
  nextDay: (clock) => `${clock} next day`,
  moveUp: (name) => `Move ${name} up`,
  moveDown: (name) => `Move ${name} down`,
  byHand: (metres, minutes) => {
    const sign = metres < 0 ? "shorter" : "longer";
    return Math.abs(metres) < 1
      ? "Changed by hand, as long as the computed order"
      : `Changed by hand, ${length(Math.abs(metres))} and ${lasting(Math.abs(minutes))} ${sign} than the computed order`;
  },
  reset: "Back to the computed order",
  left: (n) => `${sitesText(n)} left out`,
  names: (names) => names.join(", "),
  leftBecause: (name, reason) => `${name} (${reason})`,
  reasons: {
    "no-time": "no time within the limit",
    "not-on-map": "no coordinates",
    "not-found": "not in the ledger",
    ambiguous: "several have this id; write layer/id",
    "too-many": "more than can be planned at once",
    "off-road": "No road within 300 m",
    "no-way": "No way leads there",
  },
  print: "Print",
  exportAs: (format) => `Download ${format}`,
  fileName: (parts) => ["patrol", ...parts].filter((part) => part !== "").join("-"),

  sheet: {
    title: (venue) => (venue === "" ? "Patrol sheet" : `Patrol sheet: ${venue}`),
    period: "Period",
    venue: "Venue",
    asOf: "Data as of",
    start: "Leaves",
    from: "Start",
    total: "Total",
    order: "No.",
    arrive: "Arrive",
    name: "Site",
    address: "Address",
    status: "Status",
    major: "major",
    stay: "Visit",
    leg: "Way",
    done: "Done",
    remark: "Remark",
    left: "Left out",
    sign: "Signature",
    officer: "Team leader",
  },

  file: {
    team: "Team",
    order: "No.",
    site: "Id",
    name: "Site",
    address: "Address",
    category: "Category",
    status: "Status",
    major: "Major hazard",
    arrive: "Arrive (min)",
    clock: "Arrives at",
    stay: "Visit (min)",
    leg: "Way (m, straight × 1.3)",
    legByRoad: "Way (m, along roads)",
    lng: "Longitude",
    lat: "Latitude",
    reason: "Left out because",
    true: "yes",
    false: "no",
    from: "Start",
    to: "End",
    road: "Legs are along roads.",
    "straight x 1.3": "Lengths are straight-line distance × 1.3, not along roads.",
  },
};
