import type { Contract } from "../../../contract/contract.ts";
import { INSIDE_GROUND } from "../../../core/keptGround.ts";
import { isWebAddress } from "../../../core/projectFile.ts";
import { done, failed, type Result } from "../../../core/result.ts";
import { asItLies } from "../../../core/sheetTiles.ts";
import { GROUND_FILE, type GroundInside } from "../../workspace/groundInside.ts";
import type { Standing } from "../../workspace/standing.ts";
import type { Change, Workspace } from "../../workspace/workspaceFace.ts";
import { archiveOf } from "./readFirst.ts";

type Ask = Contract["save"]["ask"];

/** The open project as one zip, with all its archives, none, or a part of one. */
export async function savedProject(
  workspace: Workspace,
  standing: Standing,
  { ground }: Ask,
  change: Change,
): Promise<Contract["save"]["answer"]> {
  if (ground === undefined) return workspace.save(change);
  if (ground === "none") return workspace.save(change, { archive: null, url: null });
  const inside = await cutGround(workspace, standing, ground, change);
  return inside.ok ? workspace.save(change, inside.value) : inside;
}

/** The part of an archive that is to travel; too much of one is no part. */
async function cutGround(
  workspace: Workspace,
  { understood }: Standing,
  { basemap: at, bbox, maxzoom }: Exclude<Ask["ground"], string | undefined>,
  { control, signal }: Change,
): Promise<Result<GroundInside>> {
  const basemap = understood.project.basemaps[at];
  if (basemap?.type !== "pmtiles") return failed("ground-unread", "");
  const archive = await archiveOf(basemap, () => workspace.files(signal));
  if (!archive.ok) return failed("ground-unread", archive.error.host);
  const wish = { box: asItLies(basemap, bbox), deepest: maxzoom, mostTiles: INSIDE_GROUND.tiles };
  const cut = await archive.value.cut(wish, (far) => {
    control.progress("ground", far);
    return !control.aborted();
  });
  if (control.aborted()) return failed("aborted", basemap.url);
  if (!cut.ok || cut.value.is === "none") return failed("ground-unread", cut.ok ? basemap.url : cut.error.host);
  if (cut.value.is === "too-many") return failed("ground-too-large", basemap.url);
  const { bytes } = cut.value.ground;
  if (bytes.length > INSIDE_GROUND.bytes) return failed("ground-too-large", basemap.url);
  const path = isWebAddress(basemap.url) ? GROUND_FILE : basemap.url;
  return done({ archive: { path, bytes }, url: basemap.url });
}
