import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import type { Source } from "pmtiles";
import { isWebAddress } from "../../src/core/projectFile.ts";
import { archiveBytes } from "../../src/engine/workspace/archiveBytes.ts";
import { CannotRun } from "../commands/cannotRun.ts";

/** The bytes of an archive on this disk, or at an address by ranges; whoever opens it closes it. */
export async function archiveSource(from: string): Promise<Source & { close(): Promise<void> }> {
  return isWebAddress(from) ? served(from) : onDisk(from);
}

async function onDisk(path: string): Promise<Source & { close(): Promise<void> }> {
  let file: FileHandle;
  try {
    file = await open(path, "r");
  } catch (error) {
    throw new CannotRun(`${path}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  return {
    getKey: () => basename(path),
    async getBytes(offset, length) {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, offset);
      return { data: bytes.slice(0, bytesRead).buffer };
    },
    close: () => file.close(),
  };
}

function served(address: string): Source & { close(): Promise<void> } {
  const nothing = { projectPath: null, name: "", paths: [] } as never;
  const archive = archiveBytes(address, nothing, fetch);
  return {
    getKey: () => address,
    async getBytes(offset, length) {
      const part = await archive.part(offset, length);
      if (!part.ok) throw new CannotRun(`${address}: ${part.error.why} ${part.error.detail}`.trim());
      return { data: part.value.bytes.slice().buffer };
    },
    close: () => Promise.resolve(),
  };
}
