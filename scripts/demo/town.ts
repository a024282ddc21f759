import { type Building, buildingsOf } from "./buildings.ts";
import { blocksOf, type Parcel, parcelsOf } from "./land.ts";
import { type UsedBlock, withUses } from "./landUse.ts";
import type { Network } from "./network.ts";
import { streetNetwork } from "./streets.ts";

/** 示例街道: an invented river town, in metres. */
export interface Town {
  network: Network;
  parcels: readonly Parcel[];
  blocks: readonly UsedBlock[];
  buildings: readonly Building[];
}

export function makeTown(): Town {
  const network = streetNetwork();
  const parcels = parcelsOf(network);
  const blocks = withUses(blocksOf(parcels));
  return { network, parcels, blocks, buildings: buildingsOf(blocks) };
}
