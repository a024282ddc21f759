import type { Contract } from "../../../contract/contract.ts";
import type { BasemapFault } from "../../../core/basemapFault.ts";
import type { BasemapSpec } from "../../../core/projectFile.ts";
import { done, type Result } from "../../../core/result.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { redacted } from "../../privacy/redacted.ts";
import { archiveBytes } from "../../workspace/archiveBytes.ts";
import type { ProjectFiles } from "../../workspace/projectFiles.ts";
import { type Archive, openArchive } from "./archive.ts";

type Files = () => Promise<ProjectFiles>;
type ArchiveSpec = Extract<BasemapSpec, { type: "pmtiles" }>;

/** Archives that are open, each as long as its basemap stands in the project; one that could not be opened is tried again. */
const open = new WeakMap<BasemapSpec, Promise<Result<Archive, BasemapFault>>>();

function archiveOf(basemap: ArchiveSpec, filesOf: Files): Promise<Result<Archive, BasemapFault>> {
  const known = open.get(basemap);
  if (known !== undefined) return known;
  const opening = (async () => {
    const opened = await openArchive(archiveBytes(basemap.url, await filesOf(), fetch));
    if (!opened.ok) open.delete(basemap);
    return opened;
  })();
  open.set(basemap, opening);
  return opening;
}

const ABSENT: Result<never, BasemapFault> = { ok: false, error: { why: "archive-missing", host: "", detail: "" } };

/** Questions about basemaps that show nothing before they are read, by name. */
export const READ_FIRST: {
  readonly [Q in "readBasemap" | "archiveTile" | "keepGround"]: (
    index: ProjectIndex,
    ask: Contract[Q]["ask"],
    filesOf: Files,
  ) => Promise<Contract[Q]["answer"]>;
} = {
  async readBasemap({ project }, { basemap: at }, filesOf) {
    const basemap = project.basemaps[at];
    switch (basemap?.type) {
      case "pmtiles": {
        const archive = await archiveOf(basemap, filesOf);
        return archive.ok ? done(archive.value.read) : archive;
      }
      case "wmts":
        return (await import("./wmts.ts")).readWmts(basemap, await filesOf(), fetch);
      case "style":
        return (await import("./foreignStyle.ts")).readStyle(basemap, await filesOf(), fetch);
      default:
        return ABSENT;
    }
  },
  async archiveTile({ project }, { basemap: at, personal, z, x, y }, filesOf) {
    const basemap = project.basemaps[at];
    if (basemap?.type !== "pmtiles") return ABSENT;
    const archive = await archiveOf(basemap, filesOf);
    return archive.ok ? archive.value.tile(z, x, y, (text) => redacted(text, personal)) : archive;
  },
  async keepGround({ project }, ask, filesOf) {
    const basemap = project.basemaps[ask.basemap];
    if (basemap?.type !== "pmtiles") return { type: "not-kept", why: "no-archive" };
    const archive = await archiveOf(basemap, filesOf);
    if (!archive.ok) return { type: "fault", fault: archive.error };
    return (await import("./keepGround.ts")).keepGround(archive.value, ask);
  },
};
