import { linkOfDesk, playTour, removeView, setView, showViewHere } from "../../state/actions/editTour.ts";
import type { ViewTrouble } from "../../state/actions/resolveView.ts";
import type { LinkedView } from "../../state/selectors/tourViews.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { OrderedRow } from "../../ui/parts/OrderedRow.tsx";
import type { RowOrder } from "../../ui/parts/useDragOrder.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { viewTitle } from "../../ui/viewTitle.ts";
import { SecondsField } from "./SecondsField.tsx";
import { troubleText, viewLine } from "./tourText.ts";

interface TourRowProps {
  readonly view: LinkedView;
  readonly order: RowOrder;
  /** How long a view stays of which nothing is said. */
  readonly seconds: number;
  readonly trouble: ViewTrouble | null;
  readonly onSaid: (text: string) => void;
}

/** One view of the tour: its place, title and seconds, and what can be done with it. */
export function TourRow({ view, order, seconds, trouble, onSaid }: TourRowProps) {
  const { app, words } = useDesk();
  const said = useLateWords("tour");
  const project = useAppState((state) => state.project);
  const title = viewTitle(words, said, view, project);
  const isTable = view.shows === "overdue" || view.shows === "ranking";
  return (
    <OrderedRow
      id={view.key}
      className="tour-row"
      order={order}
      name={view.title ?? ""}
      otherwise={title}
      labels={{ move: said.move(title), rename: said.rename(title) }}
      onRename={(name) => void setView(app, view, "title", name === "" ? null : name)}
    >
      <SecondsField
        label={said.secondsOf(title)}
        value={view.seconds ?? null}
        otherwise={seconds}
        onTake={(value) => void setView(app, view, "seconds", value)}
      />
      <p className="tour-line">{viewLine(words, said, view)}</p>
      <div className="tour-tools">
        <IconButton icon="play" label={said.tryOnWall(title)} onClick={() => playTour(app, order.place)} />
        {isTable ? null : (
          <>
            <IconButton icon="locate" label={said.tryHere(title)} onClick={() => void showViewHere(app, view)} />
            <IconButton
              icon="map"
              label={said.replace(title)}
              onClick={() =>
                void setView(app, view, "link", linkOfDesk(app)).then(
                  (isDone) => isDone && onSaid(said.replaced(title)),
                )
              }
            />
          </>
        )}
        <IconButton
          icon="close"
          label={said.remove(title)}
          onClick={() => void removeView(app, view).then((isDone) => isDone && onSaid(said.removed(title)))}
        />
      </div>
      {trouble === null ? null : (
        <p className="tour-trouble">
          <Icon name="warning" size={16} />
          <span>{said.skipped(troubleText(said, trouble))}</span>
        </p>
      )}
    </OrderedRow>
  );
}
