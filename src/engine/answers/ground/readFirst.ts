import type { Contract } from "../../../contract/contract.ts";
import type { BasemapFault } from "../../../core/basemapFault.ts";
import type { GroundRead } from "../../../core/groundRead.ts";
import { isAway } from "../../../core/pictureFault.ts";
import type { BasemapSpec } from "../../../core/projectFile.ts";
import { done, type Result } from "../../../core/result.ts";
import { isServers, type ServerSpec } from "../../../core/serverSheet.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { redacted } from "../../privacy/redacted.ts";
import { archiveBytes } from "../../workspace/archiveBytes.ts";
import type { ProjectFiles } from "../../workspace/projectFiles.ts";
import type { TileCopies } from "../../workspace/tileCopies.ts";
import { type Archive, openArchive } from "./archive.ts";
import type { GroundAsked } from "./groundAsked.ts";

type Files = () => Promise<ProjectFiles>;
type ArchiveSpec = Extract<BasemapSpec, { type: "pmtiles" }>;

/** Archives that are open, each as long as its basemap stands in the project; one that could not be opened is tried again. */
const open = new WeakMap<BasemapSpec, Promise<Result<Archive, BasemapFault>>>();

export function archiveOf(basemap: ArchiveSpec, filesOf: Files): Promise<Result<Archive, BasemapFault>> {
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

/** What is kept of a server's pictures, looked up when its basemap is first asked for, and anew where `isFresh`: another tab may have removed it. */
const keptOf = new WeakMap<BasemapSpec, Promise<TileCopies | null>>();

function tilesKept(basemap: ServerSpec, filesOf: Files, isFresh: boolean): Promise<TileCopies | null> {
  const known = isFresh ? undefined : keptOf.get(basemap);
  if (known !== undefined) return known;
  const looking = (async () => {
    const { copies, projectPath } = await filesOf();
    if (copies === undefined || projectPath === null) return null;
    return (await import("../../workspace/tileCopies.ts")).tileCopies(copies, projectPath, basemap);
  })();
  keptOf.set(basemap, looking);
  return looking;
}

/** What a service gives out, or, where it does not answer, what was read when some of it was kept. */
async function serviceRead(
  basemap: Extract<BasemapSpec, { type: "wmts" }>,
  filesOf: Files,
): Promise<Result<GroundRead, BasemapFault>> {
  const read = await (await import("./wmts.ts")).readWmts(basemap, await filesOf(), fetch);
  if (read.ok || !isAway(read.error)) return read;
  const kept = await (await tilesKept(basemap, filesOf, false))?.read();
  return kept?.type === "sheet" ? done({ ...kept, isKept: true }) : read;
}

const ABSENT: Result<never, BasemapFault> = { ok: false, error: { why: "archive-missing", host: "", detail: "" } };

/** Questions about basemaps that show nothing before they are read, by name. */
export const READ_FIRST: {
  readonly [Q in GroundAsked]: (
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
        return serviceRead(basemap, filesOf);
      case "style":
        return (await import("./foreignStyle.ts")).readStyle(basemap, await filesOf(), fetch);
      default:
        return ABSENT;
    }
  },
  async archiveTile({ project }, { basemap: at, personal, z, x, y }, filesOf) {
    const basemap = project.basemaps[at];
    if (basemap !== undefined && isServers(basemap)) {
      const kept = await tilesKept(basemap, filesOf, false);
      return kept === null || kept.count().tiles === 0 ? ABSENT : done(await kept.get([z, x, y]));
    }
    if (basemap?.type !== "pmtiles") return ABSENT;
    const archive = await archiveOf(basemap, filesOf);
    return archive.ok ? archive.value.tile(z, x, y, (text) => redacted(text, personal)) : archive;
  },
  async keepGround({ project }, ask, filesOf) {
    const basemap = project.basemaps[ask.basemap];
    if (basemap !== undefined && isServers(basemap)) return keepServers(basemap, ask, filesOf);
    if (basemap?.type !== "pmtiles") return { type: "not-kept", why: "no-archive" };
    const archive = await archiveOf(basemap, filesOf);
    if (!archive.ok) return { type: "fault", fault: archive.error };
    return (await import("./keepGround.ts")).keepGround(archive.value, ask);
  },
  async keptGround({ project }, { basemap: at, isToGo = false }, filesOf) {
    const basemap = project.basemaps[at];
    const kept = basemap !== undefined && isServers(basemap) ? await tilesKept(basemap, filesOf, true) : null;
    if (isToGo) await kept?.clear();
    return kept?.count() ?? { tiles: 0, bytes: 0 };
  },
};

/** What was read of a service when its tiles began to be kept: once for all steps. */
const readOf = new WeakMap<BasemapSpec, GroundRead>();

async function keepServers(
  basemap: ServerSpec,
  ask: Contract["keepGround"]["ask"],
  filesOf: Files,
): Promise<Contract["keepGround"]["answer"]> {
  const { keepPictures } = await import("./keepPictures.ts");
  const { projectPath } = await filesOf();
  const home = /^https?:/i.test(projectPath ?? "") ? projectPath! : "";
  if (basemap.type === "wmts" && (ask.from === 0 || !readOf.has(basemap))) {
    const read = await serviceRead(basemap, filesOf);
    if (!read.ok) return { type: "fault", fault: read.error };
    readOf.set(basemap, read.value);
  }
  const copies = await tilesKept(basemap, filesOf, ask.from === 0);
  return keepPictures({ basemap, home, read: readOf.get(basemap) ?? null }, copies, ask, fetch);
}
