import type { App } from "../app.ts";
import { questionOnDay } from "../questions.ts";
import type { Selection } from "../state.ts";
import { lookAt } from "./look.ts";

export function select(app: App, selection: Selection | null): void {
  app.store.setState({ selection });
}

export function hoverOver(app: App, hover: Selection | null): void {
  const before = app.store.getState().hover;
  if (JSON.stringify(before) !== JSON.stringify(hover)) app.store.setState({ hover });
}

/** A click on a cluster opens it; one that never falls apart (several sites at one place) is listed. */
export async function openNode(app: App, selection: Extract<Selection, { type: "node" }>): Promise<void> {
  const { generation } = app.store.getState();
  const { zoom, centre } = await app.engine.ask("opensAt", {
    ...questionOnDay(app.store.getState()),
    node: selection.node,
  });
  if (app.store.getState().generation !== generation) return;
  if (zoom === null) select(app, selection);
  else lookAt(app, { lng: centre[0], lat: centre[1], zoom: zoom + 0.2 });
}
