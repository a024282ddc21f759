import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The Chromium to test with: the one that CHROMIUM names, else the machine's own; null for none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which is not there`);
    return named;
  }
  const folders = (process.env.PATH ?? "").split(":").concat("/usr/bin");
  return NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).find((path) => existsSync(path)) ?? null;
}

/** Debian packages that the browser tests want and the machine lacks. */
export function missingPackages(): readonly string[] {
  const browser = findChromium() === null ? ["chromium"] : [];
  return process.platform === "linux" ? [...browser, ...missingFont()] : browser;
}

/** Without a Chinese font every character is the same box, and no picture of the map can be judged. */
function missingFont(): readonly string[] {
  const { error, stdout } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  if (error !== undefined) return ["fontconfig", "fonts-noto-cjk"];
  return stdout.trim() === "" ? ["fonts-noto-cjk"] : [];
}

/** Installs Debian packages where that needs no question; false where it cannot be done. */
export function install(packages: readonly string[]): boolean {
  const before = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = (...command: readonly string[]) => {
    const [first = "", ...rest] = [...before, ...command];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(first, rest, { stdio: "inherit", env }).status === 0;
  };
  return (
    run("apt-get", "update", "-q") && run("apt-get", "install", "-y", "-q", "--no-install-recommends", ...packages)
  );
}

/** Runs one of the project's own commands; its output is shown, its failure ends everything. */
export function runScript(name: string): void {
  execFileSync("npm", ["run", "--silent", name], { stdio: "inherit" });
}
