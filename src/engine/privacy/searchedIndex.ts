import type { Asked } from "../../contract/contract.ts";
import { textOf } from "../../ingest/records/records.ts";
import type { ProjectIndex } from "../index/projectIndex.ts";
import { siteTexts } from "../index/siteTexts.ts";
import { redactedId } from "./hiddenIds.ts";
import { isPersonalCategory } from "./households.ts";
import { redacted } from "./redacted.ts";

const hiding = new WeakMap<ProjectIndex, ProjectIndex>();

/**
 * The project as a question may search it. Where personal data is hidden, words are only looked for in what may be told: a
 * name that is not shown must not be found either. Comes back when the pinyin that the search needs is there.
 */
export async function searchedIndex(index: ProjectIndex, asked: Asked & { readonly filter?: { readonly q?: string } }) {
  const q = asked.filter?.q ?? "";
  if (q === "") return index;
  const searched = asked.personal === "hide" ? redactedIndex(index) : index;
  await searched.texts.prepare(q);
  return searched;
}

function redactedIndex(index: ProjectIndex): ProjectIndex {
  const known = hiding.get(index);
  if (known !== undefined) return known;
  const { sites, layers, words } = index;
  const isWithheld = words.categories.map((category) => isPersonalCategory(index, category));
  const recordsOf = (site: number) => layers[sites.layer[site]!]!.records;
  const tell = (field: "name" | "address") => (site: number) =>
    isWithheld[sites.category[site]!] === true
      ? ""
      : redacted(textOf(recordsOf(site), field, sites.record[site]!), "hide");
  const texts = siteTexts({
    count: sites.count,
    name: tell("name"),
    address: tell("address"),
    id: (site) => redactedId(index, recordsOf(site), sites.record[site]!, "hide"),
  });
  const next = index.searching(texts);
  hiding.set(index, next);
  return next;
}
