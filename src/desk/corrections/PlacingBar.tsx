import { startPlacing } from "../../state/actions/corrections.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useEscape } from "../../ui/parts/useEscape.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import "./corrections.css";

/** Over the map while a record waits for its place: what the next click does, and the way out. */
export function PlacingBar() {
  const { app } = useDesk();
  const words = useLateWords("corrections");
  const placing = useAppState((state) => state.placing);
  const cancel = () => startPlacing(app, null);
  useEscape(placing !== null, cancel);
  if (placing === null) return null;
  return (
    <div className="placing-bar" role="status">
      <span>{words.placing(placing.name || placing.id)}</span>
      <Button onClick={cancel}>{words.cancelPlacing}</Button>
    </div>
  );
}
