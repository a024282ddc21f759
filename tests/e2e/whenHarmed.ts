import type { Tab } from "./browser.ts";

/** What befalls a machine that a wall hangs on: its graphics, its worker, its clock, its network. */
export const whenHarmed = (tab: () => Tab) => ({
  /** The graphics card takes its context back, as a sleeping laptop or a driver update does; the browser gives a new one at once or never. */
  theGraphicsContextIsLost: async (givenBack: boolean): Promise<void> => {
    await tab().page.evaluate((isGivenBack) => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas.maplibregl-canvas");
      const lose = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
      if (canvas == null || lose == null) throw new Error("no context to lose");
      document.documentElement.dataset["lost"] = "waiting";
      canvas.addEventListener("webglcontextlost", () => {
        document.documentElement.dataset["lost"] = "true";
        if (isGivenBack) setTimeout(() => lose.restoreContext());
      });
      lose.loseContext();
    }, givenBack);
    await tab().page.waitForFunction(() => document.documentElement.dataset["lost"] === "true");
  },
  /** The browser's own process that draws ends, and with it all that it held. */
  theGraphicsProcessDies: async (): Promise<void> => {
    const browser = await tab().page.context().browser()!.newBrowserCDPSession();
    // It answers no more than any other that has died.
    void browser.send("Browser.crashGpuProcess").catch(() => undefined);
    await tab().page.locator("[data-idle=false]").first().waitFor({ state: "attached" });
  },
  /** Somebody, or a time server, puts the clock of the machine; back below 0. */
  theClockIsPutBy: (minutes: number): Promise<void> =>
    tab().page.evaluate((by) => {
      (window as unknown as { machine: { ahead: number } }).machine.ahead += by * 60_000;
    }, minutes),
  theScreenIsCovered: (isCovered: boolean): Promise<void> =>
    tab().page.evaluate((is) => {
      (window as unknown as { machine: { isSeen: boolean } }).machine.isSeen = !is;
      document.dispatchEvent(new Event("visibilitychange"));
    }, isCovered),
  thePageTakes: (megabytes: number): Promise<void> =>
    tab().page.evaluate((taken) => {
      (window as unknown as { machine: { megabytes: number } }).machine.megabytes = taken;
    }, megabytes),
  theNetworkIs: (state: "gone" | "there"): Promise<void> =>
    tab()
      .page.context()
      .setOffline(state === "gone"),
  /** The worker behind the page ends, and nobody says so. */
  theEngineDies: (): Promise<void> =>
    tab().page.evaluate(() => (window as unknown as { endEngine(): void }).endEngine()),
});
