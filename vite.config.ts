import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { demo } from "./scripts/build/demo.ts";
import { documentFontFiles, FONT_PACKAGE } from "./scripts/build/documentFonts.ts";
import { thirdPartyNotices } from "./scripts/build/notices.ts";
import { offline } from "./scripts/build/offline.ts";
import { contentSecurityPolicy } from "./scripts/build/policy.ts";
import { printFirstLoad } from "./scripts/build/printFirstLoad.ts";

const notices = thirdPartyNotices();
notices.add(FONT_PACKAGE);

/** Small files that the first load has in any case and that late parts use too: each would be a file of its own, which packs worse. */
const inFirstLoad =
  /[\\/]src[\\/](core[\\/](basemaps|briefing|day|donutRoom|filter|geometry|hazardWords|language|mercator|metres|modes|moment|ref|statusStyle)|state[\\/](clock|actions[\\/](choose|look|notices|select)|queries[\\/](compare|ground|holiday|map|overview|patrol|time)Queries|queries[\\/]questionOnDay|selectors[\\/](cameraOver|looseFiles|ownTheme|ringsBounds)|store[\\/](notices|privacy|shownBasemap)))\.ts$/;

export default defineConfig({
  base: "./",
  plugins: [
    react(),
    demo(resolve(import.meta.dirname, "data/demo")),
    documentFontFiles(),
    contentSecurityPolicy(),
    printFirstLoad(),
    notices.gather(),
    notices.write(),
    offline(),
  ],
  worker: { format: "es", plugins: () => [notices.gather()] },
  build: {
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: "maplibre", test: /[\\/]node_modules[\\/]maplibre-gl[\\/].*\.mjs/ },
            // What the first load needs in any case, and late parts share: in one file it packs better than in thirty.
            { name: "shared", test: inFirstLoad },
          ],
        },
      },
    },
  },
});
