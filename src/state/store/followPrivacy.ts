import type { StoreApi } from "zustand/vanilla";
import type { Engine, OpenedProject } from "../../contract/contract.ts";
import { hiddenState } from "./hiddenState.ts";
import { isHidden } from "./privacy.ts";
import type { AppState } from "./state.ts";

/** What names records, layers and words by how they are told. */
const CHOICES = ["filter", "venue", "ticked", "patrolChoice", "ledger"] as const;
type Choices = Pick<AppState, (typeof CHOICES)[number]>;

const choicesOf = (state: AppState): Choices =>
  Object.fromEntries(CHOICES.map((key) => [key, state[key]])) as unknown as Choices;

/** What a desk had before its personal data were hidden, and what of it was told hidden. */
interface Shown {
  readonly project: OpenedProject;
  readonly before: Choices;
  readonly after: Choices;
}

/**
 * Keeps personal data out of the state while the mode or the machine hides it: before anybody else hears of a change, the
 * project and what was said are those without it; answers with it are forgotten by the queries. When they may be shown again, what the desk
 * had comes back. To be started before anything else listens.
 */
export function followPrivacy(store: StoreApi<AppState>, engine: Engine): void {
  const shownOf = new WeakMap<OpenedProject, Shown>();
  let asked: OpenedProject | null = null;

  function hide(before: AppState): void {
    const change = hiddenState(before);
    if (change === null) return;
    const after = { ...before, ...change };
    if (before.project !== null && after.project !== null && after.project !== before.project)
      shownOf.set(after.project, { project: before.project, before: choicesOf(before), after: choicesOf(after) });
    store.setState(change);
  }

  function show(state: AppState): void {
    const { project } = state;
    if (project?.personal !== "hide") return;
    const shown = shownOf.get(project);
    if (shown !== undefined) {
      // Only what nobody has changed since.
      const back = CHOICES.filter((key) => state[key] === shown.after[key]).map((key) => [key, shown.before[key]]);
      store.setState({ ...(Object.fromEntries(back) as Partial<Choices>), project: shown.project });
    } else if (asked !== project) {
      asked = project;
      void ask(project);
    }
  }

  async function ask(project: OpenedProject): Promise<void> {
    try {
      const opened = await engine.ask("project", { personal: "show" });
      const state = store.getState();
      if (state.project === project && !isHidden(state)) store.setState({ project: opened });
    } finally {
      asked = null;
    }
  }

  store.subscribe((state) => (isHidden(state) ? hide(state) : show(state)));
}
