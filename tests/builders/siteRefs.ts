import type { AskedOnDay, Engine, SiteCard } from "../../src/contract/contract.ts";
import { type Ref, refOf } from "../../src/core/ref.ts";

/** `layer/id` of all sites that match, worst first. */
export async function siteRefs(engine: Engine, asked: AskedOnDay): Promise<readonly Ref[]> {
  return (await engine.ask("sites", { ...asked, offset: 0, limit: 100_000 })).rows.map(refOf);
}

/** The card of the worst site that matches. */
export async function firstCard(engine: Engine, asked: AskedOnDay): Promise<SiteCard | null> {
  const [ref] = await siteRefs(engine, asked);
  return ref === undefined ? null : engine.ask("site", { ...asked, ref });
}
