import type { AddressBar } from "../../src/app/bindUrl.ts";

/** A browser's address and history, as far as a page can see and write them. */
export interface FakeBrowser {
  readonly bar: AddressBar;
  /** The addresses behind the page's path, oldest first. */
  readonly entries: readonly string[];
  /** Where it stands, search and hash decoded. */
  at(): string;
  back(): void;
  forward(): void;
  /** Somebody puts another hash into the address. */
  paste(hash: string): void;
}

/** Stands in for the window of a page that is opened at an address (`?project=…#mode=…`). */
export function fakeBrowser(opened: string): FakeBrowser {
  const entries = [opened];
  let now = 0;
  const listeners: (() => void)[] = [];
  const part = (mark: RegExp) => mark.exec(entries[now] ?? "")?.[0] ?? "";
  const push = (address: string) => {
    entries.splice(now + 1, entries.length, address);
    now++;
  };
  const go = (steps: number) => {
    if (entries[now + steps] === undefined) return;
    now += steps;
    for (const listener of listeners) listener();
  };
  const own = (address: string | URL | null | undefined) => String(address).replace(/^\/app\//, "");
  const bar: AddressBar = {
    location: {
      pathname: "/app/",
      get search() {
        return part(/^\?[^#]*/);
      },
      get hash() {
        return part(/#.*$/);
      },
      set hash(_) {
        throw new Error("the history can be written");
      },
      replace: () => {
        throw new Error("the history can be written");
      },
    },
    history: {
      pushState: (_, __, address) => push(own(address)),
      replaceState: (_, __, address) => {
        entries[now] = own(address);
      },
    },
    addEventListener: (_, listener) => listeners.push(listener),
  };
  return {
    bar,
    entries,
    at: () => decodeURIComponent(entries[now] ?? ""),
    back: () => go(-1),
    forward: () => go(1),
    paste: (hash) => {
      push(`${part(/^\?[^#]*/)}${hash}`);
      for (const listener of listeners) listener();
    },
  };
}
