import { createEngine } from "../engine.ts";
import { serve } from "./serve.ts";

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
serve(
  createEngine(),
  scope,
  (message, transfer) => scope.postMessage(message, transfer),
  () => performance.now(),
  // Only pages from https or the machine itself have them.
  (navigator as Partial<WorkerNavigator>).locks,
);
