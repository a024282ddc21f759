import type { Contract } from "../../contract/contract.ts";
import type { App } from "../app.ts";
import { personalOf } from "../store/privacy.ts";
import { groundKey, shownPlace } from "../store/shownBasemap.ts";
import type { AppState } from "../store/state.ts";
import { addNotice, dropNotices } from "./notices.ts";

/** A basemap that could not be read is tried again after so many milliseconds: its host may be back. */
const AGAIN_MS = 60_000;
/** What another try may mend; an archive that is none stays none. */
const PASSING: ReadonlySet<string> = new Set(["unreachable", "silent", "refused", "archive-missing"]);

/** A project without a single place shows where its archive is. */
function wantedOf({ project }: AppState, answer: Contract["readBasemap"]["answer"]): Partial<AppState> {
  if (project === null || project.bounds !== null || !answer.ok || !("bounds" in answer.value)) return {};
  return { wanted: { bounds: answer.value.bounds } };
}

/**
 * Has the engine read whichever basemap is shown and shows nothing before that: an archive, a service's list, a style. What is wrong
 * with it is said once.
 */
export function readGrounds(app: App): void {
  const { store, clock } = app;
  let asked = "";
  let stop = () => {};
  const read = async (key: string, isSecond: boolean): Promise<void> => {
    const state = store.getState();
    const answer = await app.engine.ask("readBasemap", { personal: personalOf(state), basemap: shownPlace(state) });
    if (groundKey(store.getState()) !== key) return;
    store.setState({ ground: { key, read: answer.ok ? answer.value : null }, ...wantedOf(state, answer) });
    if (answer.ok) {
      // What was kept of a service stands in for it until it is back; that, its tiles say.
      const isKept = answer.value.type === "sheet" && answer.value.isKept === true;
      if (isKept) stop = clock.after(AGAIN_MS, () => void read(key, true));
      else if (isSecond) dropNotices(app, ["basemap"]);
      return;
    }
    if (!isSecond) addNotice(app, "warning", { type: "basemap", fault: answer.error });
    if (PASSING.has(answer.error.why)) stop = clock.after(AGAIN_MS, () => void read(key, true));
  };
  const heed = () => {
    const key = groundKey(store.getState());
    if (key === asked) return;
    asked = key;
    stop();
    stop = () => {};
    if (key !== "") void read(key, false);
  };
  store.subscribe(heed);
  heed();
}
