import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inject } from "vitest";
import type { Theme } from "../../src/core/statusStyle.ts";
import type { Files } from "../builders/openFiles.ts";
import type { Tab } from "./browser.ts";

/** What is open on the desk. */
export const givenAt = (tab: () => Tab) => ({
  /** The app as it opens by itself: with the demo. `view` is what stands after the #. */
  theDemo: async (view = ""): Promise<void> => {
    await tab().page.goto(`${inject("baseUrl")}${hash(view)}`);
    await drawn(tab());
  },
  /** What the machine prefers; before the page is opened. */
  aMachineThatLikes: async (theme: Theme): Promise<void> => {
    await tab().page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  },
  /** A browser that can draw no map; before the page is opened. */
  aBrowserWithoutWebgl: async (): Promise<void> => void (await tab().page.addInitScript(withoutWebgl)),
  /** The demo, without waiting for a picture. */
  theDemoUnseen: async (view = ""): Promise<void> => {
    await tab().page.goto(`${inject("baseUrl")}${hash(view)}`);
  },
  /** An engine that meets a bug the next time it is asked something, from when this is said; in the open page. */
  aBugInTheNext: (question: string): Promise<void> =>
    tab().page.evaluate((name) => {
      const worker = Worker.prototype as { postMessage(message: unknown, ...others: unknown[]): void };
      const { postMessage } = worker;
      worker.postMessage = function (message, ...others) {
        const isIt = (message as { name?: unknown }).name === name;
        if (isIt) worker.postMessage = postMessage;
        postMessage.call(this, isIt ? { ...(message as object), name: "no such question" } : message, ...others);
      };
    }, question),
  /** What was once set on this machine; before the page is opened. */
  aMachineThatPrefers: async (preferences: object): Promise<void> => {
    await tab().page.addInitScript(
      (text) => localStorage.setItem("guatu:preferences", text),
      JSON.stringify(preferences),
    );
  },
  /** A screen of another size, in CSS pixels. */
  aScreenOf: (width: number, height: number): Promise<void> => tab().page.setViewportSize({ width, height }),
  /** A browser whose workers can be ended behind the page's back; with `atOnce` the first engine ends at its first sign of life. */
  workersThatCanDie: async (atOnce = false): Promise<void> => {
    await tab().page.addInitScript((isAtOnce) => {
      const engines: Worker[] = [];
      const Plain = Worker;
      class Mortal extends Plain {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          if (options?.name !== "engine") return;
          engines.push(this);
          if (isAtOnce && engines.length === 1)
            this.addEventListener("message", () => this.terminate(), { once: true });
        }
      }
      Object.assign(window, { Worker: Mortal, endEngine: () => engines.at(-1)?.terminate() });
    }, atOnce);
  },
  /** A machine whose clock, memory and attention a test sets; before the page is opened. */
  aMachineThatCanBeSet: async (): Promise<void> => {
    await tab().page.addInitScript(() => {
      const machine = { ahead: 0, megabytes: 100, isSeen: true };
      const { now } = Date;
      Date.now = () => now() + machine.ahead;
      const told = { get: () => ({ usedJSHeapSize: machine.megabytes * 2 ** 20, jsHeapSizeLimit: 4096 * 2 ** 20 }) };
      Object.defineProperty(performance, "memory", told);
      Object.defineProperty(document, "visibilityState", { get: () => (machine.isSeen ? "visible" : "hidden") });
      Object.assign(window, { machine });
    });
  },
  /** A browser that lets no page fill the screen. */
  aBrowserWithoutFullScreen: async (): Promise<void> => {
    await tab().page.addInitScript(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("fullscreen is not allowed"));
    });
  },
  /** A browser that lets no page keep anything; before the page is opened. */
  aMachineThatKeepsNothing: async (): Promise<void> => {
    await tab().page.addInitScript(() => {
      for (const storage of ["localStorage", "indexedDB"])
        Object.defineProperty(window, storage, {
          get: () => {
            throw new DOMException("The operation is insecure.", "SecurityError");
          },
        });
    });
  },
  /** A machine that keeps nothing of what was open on it. */
  anotherMachine: (): Promise<void> => forget(tab()),
  /** The page as it comes back when it is loaded again. */
  thePageAgain: async (): Promise<void> => {
    await tab().page.reload();
    await drawn(tab());
  },
  /** A link that somebody sent, opened from nothing: the page keeps no memory of its own. */
  theLinkAnew: async (link: string): Promise<void> => {
    const { page } = tab();
    await page.context().clearCookies();
    await forget(tab());
    await page.goto(link);
    await drawn(tab());
  },
  /** The page as far as it comes without what is held back. */
  thePageUnfinished: async (view: string): Promise<void> => {
    await tab().page.goto("about:blank");
    await tab().page.goto(`${inject("baseUrl")}${hash(view)}`, { waitUntil: "commit" });
  },
  /** The portable file, opened from the disk. */
  thePortableFile: async (): Promise<void> => {
    await tab().page.goto(inject("portableUrl"));
    await drawn(tab());
  },
  /** A browser that counts what draws by WebGL (`contextsMade`). */
  aCountOfContexts: async (): Promise<void> => {
    await tab().page.addInitScript(() => {
      const known = new WeakSet<HTMLCanvasElement>();
      const counted = window as unknown as { contexts: number };
      counted.contexts = 0;
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
        if (kind.startsWith("webgl") && !known.has(this)) {
          known.add(this);
          counted.contexts++;
        }
        return Reflect.apply(get, this, [kind, ...more]) as never;
      } as typeof get;
    });
  },
  /** A machine that has no memory for a picture. */
  aMachineWithoutMemory: async (): Promise<void> => {
    await tab().page.addInitScript(() => {
      HTMLCanvasElement.prototype.toBlob = (take) => take(null);
    });
  },
  /** A project on the server, opened by its link. */
  project: async (files: Files, view = "", search = ""): Promise<void> => {
    await tab().page.goto(linkTo(files, view, search));
    await drawn(tab());
  },
  /** The same without waiting for a picture: for projects that cannot be opened, or not yet. */
  projectUnseen: async (files: Files, view = ""): Promise<void> => {
    await tab().page.goto(linkTo(files, view));
  },
  /** What the server holds of the project that was given last, from now on; null for a file that it has lost. */
  theServerHas: (files: Readonly<Record<string, Files[string] | null>>): void => {
    for (const [path, content] of Object.entries(files)) {
      if (content === null) rmSync(join(served, path));
      else writeFileSync(join(served, path), bytesOf(content));
    }
  },
  /** A server that keeps a file to itself until it is let go. */
  aServerThatHoldsBack: async (file: string): Promise<() => number> => {
    let asked = 0;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await tab()
      .page.context()
      .route(`**/${file}`, async (route) => {
        asked++;
        await held;
        await route.continue();
      });
    return () => {
      letGo();
      return asked;
    };
  },
  /** A server that cannot be reached any more, until it is there again; what is open stays. */
  aServerThatIsAway: async (): Promise<() => Promise<void>> => {
    const context = tab().page.context();
    await context.route("**/given/**", (route) => route.abort());
    return () => context.unroute("**/given/**");
  },
  /** An address of the app that has nothing to draw: what stands behind its path. */
  theAddress: async (address: string): Promise<void> => {
    await tab().page.goto("about:blank");
    await tab().page.goto(`${inject("baseUrl")}${address}`);
  },
  /** The app on a server of its own. */
  theAppAt: async (url: string): Promise<void> => {
    await tab().page.goto(url);
    await drawn(tab());
  },
  /** A page with nothing on it. */
  anEmptyPage: async (): Promise<void> => {
    await tab().page.goto("about:blank");
  },
});

async function forget({ page }: Tab): Promise<void> {
  await page.goto("about:blank");
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(inject("baseUrl"));
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
}

/** From now on the browser has no WebGL to give. */
export function withoutWebgl(): void {
  const canvas = HTMLCanvasElement.prototype as { getContext(type: string, ...others: unknown[]): unknown };
  const { getContext } = canvas;
  canvas.getContext = function (type, ...others) {
    return type.startsWith("webgl") ? null : getContext.call(this, type, ...others);
  };
}

/** A file as a test writes it out: objects become JSON. */
export function bytesOf(content: Files[string]): Buffer {
  if (content instanceof Uint8Array) return Buffer.from(content);
  return Buffer.from(typeof content === "string" ? content : JSON.stringify(content));
}

/** The first donuts are on the map; else the error repeats what the page says. */
async function drawn({ page, consoleErrors }: Tab): Promise<void> {
  try {
    await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  } catch (error) {
    const text = (await page.locator("body").textContent()) ?? "";
    throw new Error(`nothing was drawn; the page says: ${text.slice(0, 2000)}\n${consoleErrors.join("\n")}`, {
      cause: error,
    });
  }
}

/** The folder of the project that was given last. */
let served = "";

/** Puts files on the server beside the app and returns the app's address with them. */
function linkTo(files: Files, view: string, search = ""): string {
  const folder = mkdtempSync(join(inject("givenFolder"), "p-"));
  served = folder;
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytesOf(content));
  }
  return `${inject("baseUrl")}?project=given/${basename(folder)}/project.json${search}${hash(view)}`;
}

const hash = (view: string): string => (view === "" ? "" : `#${view}`);
