import { defineConfig } from "vitest/config";

/** What runs in Node alone. One set of modules a thread, for all files: no test leaves anything behind in them. */
const inNode = { environment: "node", setupFiles: "tests/seed.ts", pool: "threads", isolate: false } as const;

/** What runs in a browser, one file after the other. */
const inBrowser = {
  // A busy machine that draws in software takes its time; what comes sooner is seen sooner.
  expect: { poll: { timeout: 60_000 } },
  environment: "node",
  globalSetup: "tests/e2e/serve.ts",
  testTimeout: 120_000,
  hookTimeout: 120_000,
  fileParallelism: false,
} as const;

export default defineConfig({
  test: {
    // On two cores Vitest itself would use one of them.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...inNode,
          name: "unit",
          include: ["tests/*.test.ts", "tests/unit/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...inNode,
          name: "data",
          include: ["tests/data/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { ...inBrowser, name: "e2e", include: ["tests/e2e/*.spec.ts"] } },
      // What takes long and is seldom broken: a run of its own.
      { test: { ...inBrowser, name: "long", include: ["tests/e2e/long/*.spec.ts"] } },
    ],
  },
});
