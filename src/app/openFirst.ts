import type { ProjectSource } from "../contract/contract.ts";
import { addNotice } from "../state/actions/notices.ts";
import { askForFolder, openProject } from "../state/actions/openProject.ts";
import { prefer } from "../state/actions/preferences.ts";
import type { App } from "../state/app.ts";
import { copiesHere } from "../state/store/keptProject.ts";
import { readTiandituKey } from "../state/store/preferences.ts";
import type { Place } from "../state/store/state.ts";
import { embeddedProject } from "./embedded.ts";
import { standAsLinked } from "./standAsLinked.ts";

const DEMO = "demo/project.json";
const OWN: Place = { type: "own" };

/**
 * Opens what the address names, else what this machine has kept, else the project that the file carries, else the demo. A folder that
 * is not kept can only be asked for: its link carries the view, not the data.
 */
export async function openFirst(app: App): Promise<void> {
  standAsLinked(app);
  const search = new URLSearchParams(location.search);
  const tk = search.get("tk");
  const tiandituKey = readTiandituKey(tk);
  if (tiandituKey !== null) prefer(app, { tiandituKey });
  else if (tk !== null) addNotice(app, "warning", { type: "link", key: "tk", value: tk });
  // Fetched while the project is read.
  const binding = import("./bindUrl.ts");
  const keeping = import("../state/actions/keepProject.ts");
  const remembering = import("../state/actions/rememberReadings.ts");
  const looking = import("./lookAfterWall.ts");
  const reading = import("../state/actions/readGround.ts");
  // A project is shown as its link says at once: not first another period, or all of it, and the numbers of those.
  const open: Open = (app, source, name, place) => openProject(app, source, name, place, binding);
  void reading.then(({ readGrounds }) => readGrounds(app));
  await openLinked(app, search, keeping, open);
  (await binding).bindUrl(app);
  (await keeping).keepProject(app);
  (await remembering).rememberReadings(app);
  (await looking).lookAfterWall(app);
  void (await import("./offline.ts")).standOffline(app);
}

type Open = (app: App, source: ProjectSource, name: string, place?: Place) => Promise<boolean>;

async function openLinked(
  app: App,
  search: URLSearchParams,
  keeping: Promise<Pick<typeof import("../state/actions/keepProject.ts"), "recallProject">>,
  open: Open,
): Promise<void> {
  const named = search.get("project") ?? "";
  const folder = search.get("folder") ?? "";
  if (named !== "") {
    const url = addressOf(named);
    if (url === null) addNotice(app, "error", { type: "link", key: "project", value: named });
    else await open(app, served(app, url), named, { type: "project", address: named });
  } else if (!(await (await keeping).recallProject(app, folder, open))) {
    if (folder === "") await openDemo(app, open);
    else askForFolder(app, folder);
  }
}

/** The project that the file carries, else the built-in one, synthetic and saying so. */
export async function openDemo(app: App, open: Open = openProject): Promise<void> {
  const embedded = embeddedProject();
  if (embedded !== null) await open(app, { type: "files", ...embedded }, embedded.name, OWN);
  else await open(app, served(app, new URL(DEMO, document.baseURI).href), DEMO, OWN);
}

/** A project on a server, of whose files this machine keeps copies, where somebody does not want otherwise. */
const served = (app: App, url: string): ProjectSource => ({
  type: "url",
  url,
  ...(app.store.getState().preferences.keeps ? { copies: copiesHere() } : {}),
});

/** A web address as the page sees it; null for any other scheme. */
function addressOf(named: string): string | null {
  try {
    const url = new URL(named, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
