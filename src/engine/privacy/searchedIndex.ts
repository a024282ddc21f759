import type { Asked } from "../../contract/contract.ts";
import { textOf } from "../../ingest/records/records.ts";
import type { HeldProject } from "../index/projectIndex.ts";
import { siteTexts } from "../index/siteTexts.ts";
import { toldId } from "./hiddenIds.ts";
import { isPersonalCategory } from "./households.ts";
import { told } from "./redacted.ts";

const hiding = new WeakMap<HeldProject, HeldProject>();

/**
 * The project as a question may search it. Where personal data is hidden, words are only looked for in what may be told: a
 * name that is not shown must not be found either. Comes back when the pinyin that the search needs is there.
 */
export async function heldFor(held: HeldProject, asked: Asked & { readonly filter?: { readonly q?: string } }) {
  const q = asked.filter?.q ?? "";
  if (q === "") return held;
  const searched = asked.personal === "hide" ? hidingOf(held) : held;
  await searched.texts.prepare(q);
  return searched;
}

function hidingOf(held: HeldProject): HeldProject {
  const known = hiding.get(held);
  if (known !== undefined) return known;
  const { sites, layers, words } = held;
  const isWithheld = words.categories.map((category) => isPersonalCategory(held, category));
  const recordsOf = (site: number) => layers[sites.layer[site]!]!.records;
  const tell = (field: "name" | "address") => (site: number) =>
    isWithheld[sites.category[site]!] === true ? "" : told(textOf(recordsOf(site), field, sites.record[site]!), "hide");
  const texts = siteTexts({
    count: sites.count,
    name: tell("name"),
    address: tell("address"),
    id: (site) => toldId(held, recordsOf(site), sites.record[site]!, "hide"),
  });
  const next = held.searching(texts);
  hiding.set(held, next);
  return next;
}
