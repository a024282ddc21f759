import type { LogCode } from "../../core/wallLog.ts";
import { grouped } from "../parts/numbers.ts";
import type { LateWords } from "../zh/zh.ts";

const said = (detail: string): string => (detail === "" ? "" : ` (${detail})`);

/** Minutes as people say them. */
function spell(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  if (whole < 60) return `${whole} min`;
  const rest = whole % 60;
  return `${grouped(Math.floor(whole / 60))} h${rest === 0 ? "" : ` ${rest} min`}`;
}

const ENTRIES: Readonly<Record<LogCode, (detail: string) => string>> = {
  opened: (layers) => `Wall opened, ${layers} ${layers === "1" ? "layer" : "layers"}`,
  "files-new": () => "New data shown",
  "files-lost": (detail) => `Files cannot be read${said(detail)}; what was read stays`,
  "files-back": () => "Files can be read again",
  "network-gone": () => "Network gone",
  "network-back": () => "Network back",
  "graphics-lost": () => "Graphics paused by the driver",
  "graphics-back": () => "Graphics back",
  "no-graphics": () => "This browser cannot draw: no map",
  "worker-restarted": () => "Background work broke off and was restarted",
  "clock-back": (minutes) => `Clock of this machine set back by ${spell(Number(minutes))}`,
  "stood-still": (minutes) => `Page stood still, or clock set forward, ${spell(Number(minutes))}`,
  "clock-wrong": (minutes) =>
    `Clock of this machine ${spell(Number(minutes))} ${Number(minutes) > 0 ? "ahead of" : "behind"} the server`,
  unseen: (minutes) => `Page not in sight for ${spell(Number(minutes))}`,
  "not-kept": () => "Browser keeps nothing, or has no room",
  "not-awake": (detail) => `Browser does not keep the screen awake${said(detail)}`,
  reload: (detail) => `Loaded again to free memory${said(detail)}`,
  bug: (detail) => `Error in the program${said(detail)}`,
};

export const wallLog: LateWords["wallLog"] = {
  button: "Log",
  clockWrong: (ahead) =>
    `The clock of this machine is ${spell(ahead)} ${ahead > 0 ? "ahead of" : "behind"} the server: set it right`,
  title: "Files and log",
  files: "Files",
  noFiles: "Not looked at yet: only projects from a server are looked at by the clock",
  file: "File",
  state: "State",
  looked: "Looked at",
  changed: "Changed",
  good: "Last good",
  isGood: "readable",
  isBad: (since) => `cannot be read since ${since}`,
  never: "never read",
  log: "Log",
  noLog: "Nothing yet",
  entry: (code, detail) => ENTRIES[code](detail),
  times: (n, last) => `, ${grouped(n)} times, last ${last}`,
  kept: "Kept on this machine only, 200 entries at most, without names of files or persons",
  onHttp: "Opened by http, where browsers keep no screen awake: turn sleep off in the system, or use https",
  copy: "Copy the log",
  copied: "Copied",
};
