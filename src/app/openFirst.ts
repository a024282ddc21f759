import { addNotice } from "../state/actions/notices.ts";
import { askForFolder, openProject } from "../state/actions/openProject.ts";
import type { App } from "../state/app.ts";
import type { Place } from "../state/store/state.ts";
import { bindUrl, standAsLinked } from "./bindUrl.ts";
import { embeddedProject } from "./embedded.ts";

const DEMO = "demo/project.json";
const OWN: Place = { type: "own" };

/**
 * Opens what the address names, else what this machine has kept, else the project that the file carries, else the demo. A folder that
 * is not kept can only be asked for: its link carries the view, not the data.
 */
export async function openFirst(app: App): Promise<void> {
  standAsLinked(app);
  const search = new URLSearchParams(location.search);
  const named = search.get("project");
  if (named !== null && named !== "") {
    const url = addressOf(named);
    if (url === null) addNotice(app, "error", { type: "link", key: "project", value: named });
    else await openProject(app, { type: "url", url }, named, { type: "project", address: named });
    bindUrl(app);
    // What is dropped later is kept too.
    (await import("../state/actions/keepProject.ts")).keepProject(app);
    return;
  }
  const folder = search.get("folder") ?? "";
  const { recallProject, keepProject } = await import("../state/actions/keepProject.ts");
  if (!(await recallProject(app, folder, openProject))) {
    if (folder === "") await openDemo(app);
    else askForFolder(app, folder);
  }
  keepProject(app);
  bindUrl(app);
}

/** The project that the file carries, else the built-in one, synthetic and saying so. */
export async function openDemo(app: App): Promise<void> {
  const embedded = embeddedProject();
  if (embedded !== null) await openProject(app, { type: "files", ...embedded }, embedded.name, OWN);
  else await openProject(app, { type: "url", url: new URL(DEMO, document.baseURI).href }, DEMO, OWN);
}

/** A web address as the page sees it; null for any other scheme. */
function addressOf(named: string): string | null {
  try {
    const url = new URL(named, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
