import type { HelpWords } from "../zh/help.ts";

export const help: HelpWords = {
  title: "Help",
  topics: {
    glyphs: "Status signs",
    counts: "How the numbers are counted",
    rings: "What a ring holds",
    water: "Water and forces",
    search: "Search",
    files: "Files and this machine",
    keys: "Keys",
  },
  glyphsLead:
    "A site with several hazards shows the worst of them; the table runs from worst to best. A status is that at the end of the day shown, and changes with the day.",
  statuses: {
    overdue:
      "A hazard is past its deadline and still open or in progress. The day of the deadline is not overdue; without a deadline nothing is.",
    open: "A hazard that nobody has begun to put right, one that 'cannot be rectified' included.",
    "in-progress": "A hazard is being put right, and nothing is overdue.",
    "awaiting-review":
      "Reported as done and waiting for review. A major hazard stays here after it is put right until it is closed.",
    closed:
      "All hazards are closed. A general one counts as closed once it is put right; so do false reports and those that need nothing.",
    clear: "Checked, and no hazard was found.",
    unknown: "No check is on record up to the day shown. That does not mean there is no hazard.",
  },
  overlays: {
    major: "A second ring: a major hazard is not closed.",
    supervised: "A pennant: a supervised hazard is not closed.",
    approximate: "A dashed ring: the place was worked out between two house numbers; its card can move it.",
    suspended: "A bar: the site is out of use or shut down. That closes no hazard.",
  },
  counts: [
    "Every number says what it counts: sites, hazards or hydrants. One site can have many hazards.",
    "Map, panel, list, table and export use the same number. A number opens what it stands for.",
    "Filters choose sites and never change a status. Several conditions on hazards must hold in one hazard that is not closed.",
    "A ring on the map counts sites; hydrants and forces are not in it. The number in the middle is its sites, the one after ◆ those overdue; the red arc grows with them, wider from three, widest from ten. Under ten, each part is one site. A notch at the top: some have a major hazard or one under supervision.",
    "Closure rate = closed ÷ found, both up to the day shown. Where nothing was found there is no rate, but '–'.",
    "Stale: in progress without an update for long (30 days by default). Due soon: near its deadline (7 days by default). Relapsed: a hazard of the same type came back at the same site after one was closed, or the ledger counts a relapse.",
    "Sites not on the map have no coordinates; they count in totals and lists all the same. Hazards without a site are not dropped: without a filter they count as hazards.",
  ],
  rings: [
    "A site is in a ring when its nearest distance to the venue is at most the radius. Distances are metres on the ground; of lines and areas the nearest edge counts.",
    "A larger ring holds the smaller ones: within 500 m includes within 200 m.",
    "Where the rings of several venues overlap, a site is listed with each; the sum counts it once.",
    "Order of the list: worse status first; of equal ones major hazards first; then the nearer ones.",
    "New and worse are by comparison with the last day of the key period before.",
    "A hydrant whose state is not registered counts as usable and is drawn hollow; broken ones are listed apart.",
  ],
  water: [
    "A site is covered when the nearest usable hydrant or water source is no farther than the radius. With a layer of roads it is measured on foot along them, one-way and blocked roads included; the straight metres from site and hydrant to the road count. Without roads it is the straight line, and the page says so.",
    "“Within the circle, not by road”: the straight line is short enough, the road is not. A river, a railway or a wall lies between. Select such a site: the line on the map is the road, the dashed one is straight.",
    "Roads meet only at a shared vertex: a bridge does not meet what runs under it. Sites over 300 m from any road, or with no way, are told apart and are not covered.",
    "Broken hydrants stand by how many uncovered sites the repair of each would cover; a site that several would cover counts with each.",
    "Spacing: stretches of road over half the allowed distance from the nearest usable hydrant are a gap. A hydrant within 30 m of a road stands at it.",
    "Forces take the fastest way for how they travel; cars keep to one-way roads and out of blocked ones. A site is reached when any station or micro-station is there within its own minutes. Without roads it is the straight line times a factor, and the map shows circles.",
    "Areas on the map are worked out for what is in view: grey is covered, bare ground is a gap, finer when nearer. Covered sites are faint, and donuts count the others only.",
  ],
  search: [
    "Type a part of a name, an address or an ID. Several words, with blanks between, must all fit.",
    "Names are also found by their pinyin (binjianggaoceng), by initials (bjgc), or mixed with characters. Every reading of a character is found; type ü as v or u.",
    "Addresses are found by full pinyin, not by initials: too many have the same.",
    "A search is a filter too: the map and the numbers keep only what fits, until the search is cleared.",
  ],
  files: [
    "Files dropped on an open project are listed first with what each will do: next month's ledger replaces this month's, corrected rows go back into their lines, anything else becomes a layer. Each can be changed, and all of it undone.",
    "Nothing is uploaded. What is open is kept by this browser on this machine with its corrections, and is there again after a reload or a crash; opening the demo removes it.",
    "On a shared machine, others who open this page see these files too, personal data included. When you are done, choose “Forget what is open” in the settings, or “Do not keep”.",
    "Replaced files and what can be undone are on this machine alone. To hand the project on, use “Save project” or “Save as one file” under Ledgers.",
  ],
  key: "Key",
  effect: "Effect",
  keys: [
    { keys: ["?"], text: "Open the help (outside of text fields)" },
    { keys: ["Esc"], text: "Close what is open, or go one step back" },
    { keys: ["Tab", "Shift+Tab"], text: "Go to the next or the last control" },
    { keys: ["↑", "↓", "Enter"], text: "Search: move through the results, open one; Enter alone opens the first" },
    { keys: ["↑", "↓", "PgUp", "PgDn", "Home", "End", "Enter"], text: "List: move, open" },
    { keys: ["←", "→", "↑", "↓", "+", "-"], text: "Map: move, zoom in and out" },
    { keys: ["←", "→", "PgUp", "PgDn", "Home", "End"], text: "Date strip: a day, a week, first and last" },
    {
      keys: ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"],
      text: "Take back, make again, wherever buttons for it are in sight (on a Mac with Cmd; a text field has its own)",
    },
    { keys: ["F"], text: "Wall: full screen" },
    { keys: ["M", "Esc"], text: "Wall: back to the desk" },
  ],
};
