import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { demo } from "./scripts/build/demo.ts";
import { documentFontFiles, FONT_PACKAGE } from "./scripts/build/documentFonts.ts";
import { leaveOut } from "./scripts/build/leaveOut.ts";
import { thirdPartyNotices } from "./scripts/build/notices.ts";
import { offline } from "./scripts/build/offline.ts";
import { contentSecurityPolicy } from "./scripts/build/policy.ts";
import { printFirstLoad } from "./scripts/build/printFirstLoad.ts";
import { startsWith } from "./scripts/build/startsWith.ts";

const notices = thirdPartyNotices();
notices.add(FONT_PACKAGE);

const PAGE = resolve(import.meta.dirname, "src/app/main.tsx");
const ENGINE = resolve(import.meta.dirname, "src/engine/worker/engine.worker.ts");

/** Zod brings along what writes JSON schemas of its own; the app's is written when it is built. */
const JSON_SCHEMAS = /zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/;

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
  worker: {
    format: "es",
    plugins: () => [leaveOut(JSON_SCHEMAS), notices.gather()],
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ debugName: "engine", name: startsWith(ENGINE, "engine") }] } },
    },
  },
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
            { debugName: "shell", name: startsWith(PAGE, "shell") },
          ],
        },
      },
    },
  },
});
