import { bugDetail, type LogCode, readLog, withEntry, writeLog } from "../../core/wallLog.ts";
import type { App } from "../app.ts";
import { CLOCK_TOLERANCE, isFailing } from "../store/filesLook.ts";
import type { Notice } from "../store/notice.ts";
import type { AppState } from "../store/state.ts";

const KEPT = "guatu:log";

type NoticeType = Notice["what"]["type"];
const OF_NOTICES: Readonly<Partial<Record<NoticeType, LogCode>>> = {
  "context-lost": "graphics-lost",
  "engine-restarted": "worker-restarted",
  "not-kept": "not-kept",
};

/** Writes down what befalls a wall, on this machine; only there, and nothing that names anybody. */
export function note(app: App, code: LogCode, detail = ""): void {
  if (app.store.getState().mode !== "wall") return;
  const log = withEntry(app.store.getState().log, code, detail, app.clock.instant());
  app.store.setState({ log });
  try {
    localStorage.setItem(KEPT, writeLog(log));
  } catch {
    // Full or forbidden: it is read as long as the page lives.
  }
}

/** Takes up the log that this machine has kept, and writes down from now on what the state tells of a wall. */
export function keepLog(app: App): () => void {
  try {
    app.store.setState({ log: readLog(localStorage.getItem(KEPT)) });
  } catch {
    // Forbidden: it begins empty.
  }
  const first = app.store.getState();
  if (first.project !== null) note(app, "opened", openedDetail(first));
  if (!first.canDraw) note(app, "no-graphics");
  return app.store.subscribe((now, before) => {
    if (now.mode !== "wall") return;
    if (now.generation !== before.generation || before.mode !== "wall") note(app, "opened", openedDetail(now));
    if (before.canDraw && !now.canDraw) note(app, "no-graphics");
    if (now.notices !== before.notices) noteNotices(app, now.notices, before.notices);
    if (now.look !== before.look) noteLook(app, now, before);
  });
}

const openedDetail = ({ project }: AppState): string => String(project?.layers.length ?? 0);

function noteNotices(app: App, now: readonly Notice[], before: readonly Notice[]): void {
  const lacks = (notices: readonly Notice[]) => {
    const ids = new Set(notices.map(({ id }) => id));
    return ({ id }: Notice) => !ids.has(id);
  };
  for (const { what } of now.filter(lacks(before))) {
    const code = OF_NOTICES[what.type];
    if (what.type === "bug") note(app, "bug", bugDetail(what.message));
    else if (code !== undefined) note(app, code);
  }
  for (const { what } of before.filter(lacks(now))) if (what.type === "context-lost") note(app, "graphics-back");
}

function noteLook(app: App, { look: now }: AppState, { look: before }: AppState): void {
  if (now === null) return;
  const wasFailing = before !== null && before.failing !== null;
  if (now.failing !== null && !wasFailing) {
    const failing = now.files.filter((file) => isFailing(file));
    const why = failing[0]?.why;
    const detail = /^HTTP \d+$/.test(why?.detail ?? "") ? why?.detail : why?.code;
    note(app, "files-lost", `${failing.length}/${now.files.length} ${detail ?? ""}`.trim());
  }
  if (now.failing === null && wasFailing) note(app, "files-back");
  if (now.changed !== null && now.changed !== before?.changed) note(app, "files-new");
  const isWrong = (ahead: number) => Math.abs(ahead) >= CLOCK_TOLERANCE;
  if (isWrong(now.ahead) && !isWrong(before?.ahead ?? 0)) note(app, "clock-wrong", String(now.ahead));
}
