import { done, type Result } from "../../core/result.ts";
import { contentSum } from "../../ingest/files/contentSum.ts";
import type { ProjectFiles } from "./projectFiles.ts";

/** A file's bytes, and what tells this version of it from another. */
export interface FileVersion {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fingerprint: string;
}

/** The files of a project during one opening or refresh: each is asked after once, whoever needs it. */
export interface Shelf {
  /** The bytes of a file. Let go at once: the largest ledgers are not kept twice. */
  read(path: string): Promise<Result<FileVersion>>;
  /** Begins to fetch a file that will be read soon, while another is understood. */
  fetchAhead(path: string): void;
  /** The same, and tells how many bytes it has; 0 where it could not be read. */
  sizeAhead(path: string): Promise<number>;
  /**
   * Is a file what it was? Its bytes are read only where nothing else tells. A file that cannot be reached is not, but one that
   * could not be reached before (no fingerprint) is.
   */
  isUnchanged(path: string, fingerprint: string | undefined): Promise<boolean>;
}

export function shelfOf(files: ProjectFiles): Shelf {
  const known = new Map<string, string>();
  /** Read to be compared, and likely to be wanted next. */
  let last: { readonly path: string; readonly version: FileVersion } | null = null;
  const ahead = new Map<string, ReturnType<ProjectFiles["read"]>>();
  const bytesOf = (path: string) => {
    const begun = ahead.get(path);
    ahead.delete(path);
    return begun ?? files.read(path);
  };
  const read = async (path: string): Promise<Result<FileVersion>> => {
    if (last?.path === path) {
      const { version } = last;
      last = null;
      return done(version);
    }
    const bytes = await bytesOf(path);
    if (!bytes.ok) return bytes;
    const looked = await files.look(path);
    const fingerprint = (looked.ok ? looked.value : null) ?? contentSum(bytes.value);
    known.set(path, fingerprint);
    return done({ bytes: bytes.value, fingerprint });
  };
  const fetchAhead = (path: string) => {
    const reading = ahead.get(path) ?? files.read(path);
    ahead.set(path, reading);
    return reading;
  };
  return {
    read,
    fetchAhead(path) {
      void fetchAhead(path);
    },
    async sizeAhead(path) {
      const bytes = await fetchAhead(path);
      return bytes.ok ? bytes.value.length : 0;
    },
    async isUnchanged(path, fingerprint) {
      if (fingerprint === undefined) return !(await files.look(path)).ok;
      const told = known.get(path);
      if (told !== undefined) return told === fingerprint;
      const looked = await files.look(path, fingerprint);
      if (!looked.ok) return false;
      if (looked.value !== null && !fingerprint.startsWith("sum ")) {
        known.set(path, looked.value);
        return looked.value === fingerprint;
      }
      const version = await read(path);
      if (!version.ok) return false;
      last = { path, version: version.value };
      // A server that tells a validator only now: the bytes decide once more.
      return version.value.fingerprint === fingerprint || contentSum(version.value.bytes) === fingerprint;
    },
  };
}
