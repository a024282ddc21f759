import { type KeyboardEvent, useEffect, useId, useMemo, useState } from "react";
import { changePatrol, startAtMapCentre } from "../../state/actions/patrol.ts";
import type { PatrolAnswer, StartPlace } from "../../state/answers.ts";
import { patrolStarts } from "../../state/queries/patrolQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button, IconButton } from "../../ui/parts/Button.tsx";
import { useQuery } from "../../ui/useQuery.ts";
import { usePatrolWords } from "./usePatrolWords.ts";

interface StartFieldProps {
  /** Where the patrol that is shown starts. */
  readonly from: PatrolAnswer["from"];
  /** Why the chosen start is none. */
  readonly bad: PatrolAnswer["badEnds"][number]["reason"] | null;
}

/** The start: a station, a post or a site by its words, or the middle of the map. */
export function StartField({ from, bad }: StartFieldProps) {
  const { app } = useDesk();
  const words = usePatrolWords();
  const wished = useAppState((state) => state.patrolChoice.from);
  return (
    <div className="patrol-start">
      {wished === null ? (
        <StartSearch />
      ) : (
        <p className="patrol-start-chosen">
          <span className="quiet">{words.from}</span>
          <b>{from === null ? "" : from.name || from.ref || placeText(from)}</b>
          {bad === null ? null : <span role="alert">{words.badEnd[bad]}</span>}
          <IconButton icon="close" label={words.clearStart} onClick={() => changePatrol(app, { from: null })} />
        </p>
      )}
    </div>
  );
}

const placeText = ({ lng, lat }: { readonly lng: number; readonly lat: number }): string =>
  `${lng.toFixed(5)}, ${lat.toFixed(5)}`;

function StartSearch() {
  const { app } = useDesk();
  const words = usePatrolWords();
  const id = useId();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { q, places: found } = useStarts(text.trim(), isOpen);
  const choose = (place: StartPlace | undefined) => {
    if (place === undefined) return;
    setOpen(false);
    changePatrol(app, { from: { type: "ref", ref: place.ref } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      setOpen(true);
      setActive(Math.min(Math.max(0, active + (isOpen ? step : 0)), Math.max(0, found.length - 1)));
    } else if (event.key === "Enter" && isOpen) choose(found[active]);
    else if (event.key === "Escape" && isOpen) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <label htmlFor={id}>{words.from}</label>
      <div className="patrol-start-box">
        <input
          id={id}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && found.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          placeholder={words.fromHint}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <Button hint={words.mapCentreAsStart} onClick={() => startAtMapCentre(app)}>
          {words.mapCentre}
        </Button>
        <div
          className="patrol-starts"
          id={`${id}-list`}
          role="listbox"
          aria-label={words.from}
          hidden={!isOpen || found.length === 0}
        >
          {found.map((place, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the field, whose list this is.
            <div
              key={place.ref}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              // Before the field loses the focus and the list goes.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(place)}
            >
              <span>{place.name}</span>
              <span className="quiet">{words.kinds[place.kind]}</span>
            </div>
          ))}
        </div>
        {isOpen && found.length === 0 && q === text.trim() ? (
          <p className="patrol-starts" role="status">
            {words.noPlace}
          </p>
        ) : null}
      </div>
      <p className="patrol-no-start">{words.noStart}</p>
    </>
  );
}

const NONE: readonly StartPlace[] = [];

interface Starts {
  /** The words they were found by; null before anything was asked. */
  readonly q: string | null;
  readonly places: readonly StartPlace[];
}

/** What the words find; what was found before stays until the answer is there. */
function useStarts(q: string, isWanted: boolean): Starts {
  const query = useMemo(() => patrolStarts(q), [q]);
  const { answered } = useQuery(isWanted ? query : NO_STARTS);
  const [found, setFound] = useState<Starts>({ q: null, places: NONE });
  useEffect(() => {
    if (answered !== null) setFound({ q: answered.ask.filter.q ?? "", places: answered.answer });
  }, [answered]);
  return found;
}

const NO_STARTS: ReturnType<typeof patrolStarts> = { ...patrolStarts(""), questionOf: () => null };
