import { addNotice } from "../state/actions/notices.ts";
import { openProject } from "../state/actions/openProject.ts";
import type { App } from "../state/app.ts";
import { bindUrl, standAsLinked } from "./bindUrl.ts";
import { embeddedProject } from "./embedded.ts";

const DEMO = "demo/project.json";

/** Opens what the address names, else the project that the file carries, else the demo. */
export async function openFirst(app: App): Promise<void> {
  standAsLinked(app);
  const named = new URLSearchParams(location.search).get("project");
  if (named !== null && named !== "") {
    const url = addressOf(named);
    if (url === null) addNotice(app, "error", { type: "link", key: "project", value: named });
    else await openProject(app, { type: "url", url }, named);
    bindUrl(app);
    return;
  }
  const embedded = embeddedProject();
  if (embedded !== null) await openProject(app, { type: "files", ...embedded }, embedded.name);
  else await openDemo(app);
  bindUrl(app);
}

/** The built-in project, synthetic and saying so. */
export async function openDemo(app: App): Promise<void> {
  const embedded = embeddedProject();
  if (embedded !== null) await openProject(app, { type: "files", ...embedded }, embedded.name);
  else await openProject(app, { type: "url", url: new URL(DEMO, document.baseURI).href }, DEMO);
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
