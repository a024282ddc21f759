import { formatDay } from "../../core/day.ts";
import { projectTitle } from "../../scene/parts/projectTitle.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";

/** Over a card on paper: of which project, and as of which day. */
export function PaperHead() {
  const { words } = useDesk();
  const title = useAppState((state) => projectTitle(state, words));
  const asOf = useAppState((state) => state.asOf);
  return <p className="paper-only">{words.frame.list([title, `${words.frame.asOf} ${formatDay(asOf)}`])}</p>;
}
