import { Profiler, type ProfilerOnRenderCallback } from "react";
import { createRoot } from "react-dom/client";
import { createApp } from "./createApp.ts";
import { followSizes } from "./followSizes.ts";
import { openFirst } from "./openFirst.ts";
import { Page } from "./Page.tsx";
import { followPrintKeys } from "./printKeys.ts";
import { reportErrors } from "./reportErrors.ts";
import { offerPages } from "./scripted.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("no #root in the page");
const app = createApp();
reportErrors(app);
followSizes(app);
followPrintKeys(app, window);
offerPages(app);
/** React's own work, for the benchmark: its profiling build calls this, the plain build does not. */
const onRender: ProfilerOnRenderCallback = (_, __, duration, ___, start) => {
  performance.measure("guatu:react", { start, duration });
  performance.clearMeasures("guatu:react");
};
createRoot(root).render(
  <Profiler id="page" onRender={onRender}>
    <Page app={app} />
  </Profiler>,
);
void openFirst(app);
