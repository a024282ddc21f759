import type { Decision, Edit, Engine, OpenedProject } from "../../src/contract/contract.ts";
import { aliasOf, proposedPlace } from "../../src/state/actions/corrections.ts";
import { OWN_WORDS } from "../fixtures/office/hazardWords.ts";

const ALL = { personal: "show", offset: 0, limit: 10_000 } as const;
/** As likely as the desk wants a site to be that it takes with all others. */
const SURE = 0.85;

/** What a keeper corrects, each decision as the desk offers it; how often one had to decide. */
export async function correctOffice(
  engine: Engine,
): Promise<{ readonly opened: OpenedProject; readonly corrections: number }> {
  let corrections = 0;
  let opened = await engine.ask("project", { personal: "show" });
  const make = async (edit: Edit) => {
    const made = await engine.ask("edit", { personal: "show", edit });
    if (!made.ok) throw new Error(made.error.code);
    opened = made.value;
    corrections++;
  };
  for (const { type } of ORDER)
    for (const decision of await engine.ask("decisions", { personal: "show" }))
      if (decision.type === type) for (const edit of await editsOf(engine, decision)) await make(edit);
  return { opened, corrections };
}

/** Systems first: places are found by what stands right. */
const ORDER = [{ type: "crs" }, { type: "words" }, { type: "names" }, { type: "venues" }, { type: "places" }] as const;

async function editsOf(engine: Engine, decision: Decision): Promise<readonly Edit[]> {
  const { layer } = decision;
  switch (decision.type) {
    case "crs":
      return [decision.edit];
    case "names":
    case "venues": {
      const { rows } = await engine.ask("unlinked", { ...ALL, layer, least: SURE });
      return asOne(rows.map(({ key, targets }) => aliasOf(layer, key, targets[0]!.ref)));
    }
    case "places": {
      const { rows } = await engine.ask("unplaced", { ...ALL, layer, proposed: true });
      return asOne(rows.map((row) => proposedPlace(row)!));
    }
    case "words":
      return decision.words.flatMap(({ word }): Edit[] => {
        const value = OWN_WORDS.find(([own]) => own === word)?.[1];
        return value === undefined ? [] : [{ type: "teach", layer, field: "status", word, value }];
      });
    default:
      return [];
  }
}

const asOne = (edits: readonly Edit[]): readonly Edit[] => (edits.length === 0 ? [] : [{ type: "many", edits }]);
