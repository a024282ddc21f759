import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./machine.ts";

/** Software drawing, so that every machine draws the same, and a browser that calls nobody by itself. */
export const SOFTWARE_FLAGS = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
] as const;

/** Where the machine's Chromium is; throws with what to do where there is none. */
export function chromiumPath(): string {
  const path = findChromium();
  if (path === null) throw new Error("no Chromium on this machine: npx tsx scripts/prepareTests.ts says what to do");
  return path;
}

/** Starts the machine's Chromium, drawing in software; `more` are flags of the caller's own. */
export const launchChromium = (...more: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: [...SOFTWARE_FLAGS, ...more] });
