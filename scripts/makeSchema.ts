import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { projectSchema } from "../src/ingest/project/projectSchema.ts";

export const SCHEMA_FILE = "public/project.schema.json";

/** The JSON Schema of project.json that is published beside the app. */
export function schemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(projectSchema, { io: "input" }), null, 2)}\n`;
}

function main(check: boolean): void {
  const text = schemaText();
  if (!check) {
    writeFileSync(SCHEMA_FILE, text);
    return;
  }
  if (readFileSync(SCHEMA_FILE, "utf8") === text) return;
  console.error(`${SCHEMA_FILE} is not what src/ingest/project/projectSchema.ts says: run npm run schema`);
  process.exitCode = 1;
}

if (process.argv[1]?.endsWith("makeSchema.ts") === true) main(process.argv.includes("--check"));
