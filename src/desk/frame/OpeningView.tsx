import { modeRule } from "../../core/modes.ts";
import { cancelOpening } from "../../state/actions/openProject.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { ProgressBar } from "../../ui/parts/ProgressBar.tsx";
import type { Openers } from "./OpenMenu.tsx";

/** What stands on the map while nothing is open, or while something is being opened. */
export function OpeningView(openers: Openers) {
  const hasProject = useAppState((state) => state.project !== null);
  const isOpening = useAppState((state) => state.opening !== null);
  if (isOpening) return <Progress isOver={hasProject} />;
  return hasProject ? null : <NothingOpen {...openers} />;
}

/** Over an open project the map still shows that one, and no places of the next. */
function Progress({ isOver }: { readonly isOver: boolean }) {
  const { app, words } = useDesk();
  const opening = useAppState((state) => state.opening);
  const isPublic = useAppState(({ mode }) => modeRule(mode).isPublic);
  if (opening === null) return null;
  const { name, stage, done } = opening;
  // What others look at waits for the whole, as its map does.
  const places = isOver || isPublic ? null : opening.places;
  const text =
    stage === "" ? words.opening.starting : stage === "index" ? words.opening.index : words.opening.stage(stage);
  return (
    <div className={isOver || places !== null ? "opening opening-over" : "opening"}>
      <div className="opening-card">
        <h2>{words.opening.title(shortName(name))}</h2>
        <ProgressBar label={words.opening.progress} done={done} />
        <p className="opening-stage">
          <span>{text}</span>
          <span className="figure">{Math.round(done * 100)}%</span>
        </p>
        {places === null ? null : <p>{words.opening.places(places.sites)}</p>}
        <Button onClick={() => cancelOpening(app)}>{words.frame.cancel}</Button>
      </div>
    </div>
  );
}

/** An address by its last two parts: demo/project.json. */
const shortName = (name: string): string => (/^https?:/.test(name) ? name.split("/").slice(-2).join("/") : name);

function NothingOpen({ onPickFiles, onPickFolder, onOpenDemo }: Openers) {
  const { words } = useDesk();
  // What a link asks for: it carries the view of a dropped folder, not its data.
  const folder = useAppState(({ place }) => (place.type === "folder" ? place.title : null));
  return (
    <div className="opening">
      <EmptyState
        title={folder === null ? words.opening.emptyTitle : words.opening.folderTitle(folder)}
        text={folder === null ? words.opening.emptyText : words.opening.folderText}
      >
        <p className="empty-text">{words.opening.emptyPrivacy}</p>
        <div className="empty-buttons">
          <Button look={folder === null ? "main" : "plain"} icon="file" onClick={onPickFiles}>
            {words.frame.openFiles}
          </Button>
          <Button look={folder === null ? "plain" : "main"} icon="folder" onClick={onPickFolder}>
            {words.frame.openFolder}
          </Button>
          <Button icon="sample" onClick={onOpenDemo}>
            {words.frame.openDemo}
          </Button>
        </div>
      </EmptyState>
    </div>
  );
}

/** Laid over everything while files are dragged over the page. */
export function DropTarget() {
  const { words } = useDesk();
  const hasProject = useAppState((state) => state.project !== null);
  const isOwn = useAppState(({ place }) => place.type === "own");
  return (
    <section className="drop-target" aria-label={words.opening.drop}>
      <p>{words.opening.drop}</p>
      {hasProject ? <p className="drop-text">{isOwn ? words.opening.dropText : words.opening.dropMore}</p> : null}
    </section>
  );
}
