import type { Contract } from "../../../contract/contract.ts";
import { photoParts } from "../../../core/photoParts.ts";
import type { Ref } from "../../../core/ref.ts";
import { done, failed } from "../../../core/result.ts";
import { type LayerRecords, textOf } from "../../../ingest/records/records.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { resolveRecord } from "../../index/resolve.ts";
import { findPicture, pictureType } from "../../workspace/findPicture.ts";
import { ledgerOf } from "../../workspace/namedPictures.ts";
import type { ProjectFiles } from "../../workspace/projectFiles.ts";

/** A picture that a record's row names; see the question. */
export async function photo(
  index: ProjectIndex,
  { personal, ref, isHazard, at }: Contract["photo"]["ask"],
  filesOf: () => Promise<ProjectFiles>,
): Promise<Contract["photo"]["answer"]> {
  // A face, a door plate, a number on a sign: nobody can tell what must be hidden.
  if (personal === "hide") return null;
  const named = isHazard ? namedHazard(index, ref) : namedRecord(index, ref);
  if (named === null) return null;
  const { records, record, ledger } = named;
  const part = photoParts(textOf(records, "photo", record))[at];
  if (part?.type !== "file") return null;
  const found = await findPicture(await filesOf(), part.text, ledger);
  if (!found.ok) return found;
  const type = pictureType(found.value.bytes);
  return type === null ? failed("format-binary", part.text) : done(new Blob([found.value.bytes], { type }));
}

/** A record, and the file that its first row stands in. */
interface Named {
  readonly records: LayerRecords;
  readonly record: number;
  readonly ledger: string;
}

function namedRecord(index: ProjectIndex, ref: Ref): Named | null {
  const found = resolveRecord(index, ref);
  if (found === null) return null;
  const layer = index.layers[found.layer]!;
  return { records: layer.records, record: found.record, ledger: ledgerOf(layer.files, layer.records, found.record) };
}

function namedHazard(index: ProjectIndex, ref: Ref): Named | null {
  const slash = ref.indexOf("/");
  const id = ref.slice(slash + 1);
  for (const { layer, records } of index.hazardSets) {
    if (slash < 0 || records.layer !== ref.slice(0, slash)) continue;
    const record = records.ids.indexOf(id);
    if (record >= 0) return { records, record, ledger: ledgerOf(layer.files, records, record) };
  }
  return null;
}
