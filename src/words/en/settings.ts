import type { SettingsWords } from "../zh/settings.ts";

export const settings: SettingsWords = {
  title: "Settings",
  look: "Display",
  theme: "Background",
  themes: { own: "As the system", dark: "Dark", light: "Light" },
  language: "Language",
  ownLanguage: "As the browser",
  size: "Size of text and marks",
  ownSize: (percent) => `Automatic (${percent}%)`,
  percent: (percent) => `${percent}%`,
  screen: "The map is seen on",
  screens: { screen: "A screen", projector: "A projector" },
  screenText:
    "The light of the room pales what is projected: with “A projector” streets, water and names are drawn stronger; the colours of hazards stay.",
  linkWins: "A background or language named in a link wins over these.",
  personal: "Personal data",
  personalChoices: { show: "Show", hide: "Hide" },
  personalText:
    "When hidden, contacts, persons responsible, phones, identity cards and names of households appear in no card, list, search or export, no search finds them, and photographs are not shown; sites count as before. The wall, briefings and saved pictures always hide them.",
  files: "What is open",
  keeps: { yes: "Keep", no: "Do not keep" },
  filesText:
    "When kept, the ledgers that are open and their corrections lie in this browser on this machine and are there again after a reload or a crash; nothing is uploaded. On a shared machine others see them too: forget them when you are done, or do not keep them.",
  readings: "How tables are read",
  remembers: { yes: "Remember it", no: "Do not remember it" },
  readingsText:
    "When kept, what you decided of a kind of table (headings, columns, coordinate system, words) lies in this browser, and next month's file with the same headings is read so, which is said and can be undone. No file name and no rows are kept, only headings and the words that you explained.",
  forget: "Forget what is open and how tables are read",
  keeping: {
    copied:
      "What is open came from a server, and a copy is kept here: while the server cannot be reached it is shown, with its time.",
    kept: "What is open now is kept.",
    nothing: "Nothing is kept now.",
    refused: "Not kept: the browser does not allow it, or has no room.",
  },
  wall: "Wall",
  wallText:
    "Chinese text takes about 25 arc minutes to be read without effort. Give the viewing distance and the height of the picture, and the wall enlarges its text to that.",
  distance: "Viewing distance (m)",
  height: "Height of the picture (m)",
  badNumber: (least, most) => `A number from ${least} to ${most}, please`,
  wallDefault: "Not given: the smallest text takes 2.2% of the picture's height.",
  needs: (millimetres, share) => `Text must be at least ${millimetres} mm high: ${share}% of the picture's height.`,
  fits: "The wall's own text is large enough.",
  enlarged: (percent, smallest) =>
    `The wall's text is enlarged to ${percent}%; the smallest takes ${smallest}% of the height.`,
  notEnough: (percent, smallest) =>
    `It can be enlarged to ${percent}% (${smallest}% of the height), which is not enough: come nearer, or take a higher screen.`,
  clear: "Back to default",
  tour: "Tour",
  tours: { yes: "Plays by itself", no: "Does not play by itself" },
  tourText:
    "Where the project has a tour, the wall on this machine plays it by itself. tour=off in the link, or T on the wall, ends and starts it at any time.",
  offline: "Without a network",
  offlineStates: {
    ready:
      "Ready: this page opens with the network gone or its server down. Ledgers are still asked for at their server; where that cannot be reached it is said, and nothing old passes for new.",
    coming: "Being made ready in the background; then this page opens with the network gone.",
    insecure:
      "Not possible: this page came by http, and browsers let only https pages open without a network or keep a screen awake. Ask for https, or use the portable file. A page that is open goes on with the network gone.",
    refused:
      "Not possible: this browser does not allow it, or has no room. A page that is open goes on with the network gone.",
    file: "This page needs no network.",
  },
  about: "About",
  version: (version) => `Guatu ${version}`,
  licence: "Open source under the MIT licence",
  notices: "Licences of the software inside (text file)",
  privacy:
    "Data does not leave this machine: files are read and counted in this browser; nothing is uploaded or sent to any server.",
  kept: "Settings are kept by this browser on this machine.",
  notKept:
    "Not remembered: the browser does not let this page keep anything. The settings hold until the page is closed.",
};
