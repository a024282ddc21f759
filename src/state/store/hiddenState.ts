import type { OpenedProject, PatrolEnd } from "../../contract/contract.ts";
import type { Filter } from "../../core/filter.ts";
import { hashedId, redactAll, redactText } from "../../core/personal.ts";
import { NO_STEPS, type PatrolChoice } from "./patrolChoice.ts";
import type { AppState } from "./state.ts";

/** What of the state refers to records, layers and words, and stands in a link or on the page. */
type Choices = Pick<AppState, "filter" | "venue" | "ticked" | "patrolChoice" | "patrolSteps" | "ledger">;

/** What must change in a state that hides personal data; null when nothing does. */
export function hiddenState(state: AppState): Partial<AppState> | null {
  const { project } = state;
  const change: Partial<AppState> = { ...saidShown(state) };
  if (project?.personal === "show" && project.hidden !== undefined)
    Object.assign(change, { project: project.hidden }, redactedChoices(state, project, project.hidden));
  return Object.keys(change).length === 0 ? null : change;
}

/** What was said to people before: notices, what is being opened, the folder that a link asks for. */
function saidShown(state: AppState): Partial<AppState> {
  const { notices, opening, place, project } = state;
  const said = { notices, opening, ...(project === null ? { place } : {}) };
  const changed = Object.entries(said).filter(([, value]) => redactedOnce(value) !== value);
  return Object.fromEntries(changed.map(([key, value]) => [key, redactedOnce(value)]));
}

/** Most of what changes in the state is not what was said: the same list is looked through once. */
const known = new WeakMap<object, unknown>();

function redactedOnce<T extends object | null>(value: T): T {
  if (value === null) return value;
  if (!known.has(value)) {
    const redacted = redactAll(value);
    known.set(value, redacted).set(redacted, redacted);
  }
  return known.get(value) as T;
}

/** The same choices by what they are told as from now on; the engine understands both. */
function redactedChoices(state: AppState, from: OpenedProject, to: OpenedProject): Partial<Choices> {
  const layers = new Map(from.layers.map(({ id }, i) => [id, to.layers[i]!.id]));
  const categories = new Map(from.categories.map((word, i) => [word, to.categories[i]!]));
  const ref = (text: string): string => {
    const slash = text.indexOf("/");
    const layer = layers.get(text.slice(0, Math.max(0, slash)));
    const id = layer === undefined ? text : text.slice(slash + 1);
    const redacted = redactText(id) === id ? id : hashedId(id);
    return layer === undefined ? redacted : `${layer}/${redacted}`;
  };
  const { filter, venue, ticked, patrolChoice, ledger } = state;
  const cell = ledger?.cell ?? null;
  return {
    filter: redactedFilter(filter, layers, categories),
    venue: venue === null ? null : ref(venue),
    ticked: ticked.map(ref),
    patrolChoice: redactedPatrol(patrolChoice, ref),
    // What can be taken back names sites as they were told before.
    patrolSteps: NO_STEPS,
    ledger: ledger === null || cell === null ? ledger : { ...ledger, cell: redactAll(cell) },
  };
}

function redactedPatrol(choice: PatrolChoice, ref: (text: string) => string): PatrolChoice {
  const end = <E>(of: E | PatrolEnd): E | PatrolEnd =>
    typeof of === "object" && of !== null && "ref" in of ? { ...of, ref: ref(of.ref) } : of;
  const teams = (of: readonly (readonly string[])[]) => of.map((stops) => stops.map(ref));
  const { stops, also, without, wishes, from, to, order, locks, around, refined } = choice;
  return {
    ...choice,
    stops: stops?.map(ref) ?? null,
    also: also.map(ref),
    without: without.map(ref),
    wishes: wishes.map((wish) => ({ ...wish, ref: ref(wish.ref) })),
    from: end(from),
    to: end(to),
    order: order && { of: redactText(order.of), teams: teams(order.teams) },
    locks: locks.map(ref),
    around: around && teams(around),
    refined: refined && { ...refined, of: redactText(refined.of) },
  };
}

function redactedFilter(
  filter: Filter,
  layers: ReadonlyMap<string, string>,
  categories: ReadonlyMap<string, string>,
): Filter {
  const redacted = Object.entries(filter).map(([key, words]: [string, readonly string[] | string]) => {
    // What is typed into the search stays under the hand that types it.
    if (typeof words === "string") return [key, words] as const;
    const names = key === "layers" ? layers : key === "category" ? categories : null;
    return [key, words.map((word) => names?.get(word) ?? redactText(word))] as const;
  });
  return Object.fromEntries(redacted) as Filter;
}
