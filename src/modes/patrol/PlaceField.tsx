import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useState } from "react";
import type { PatrolAnswer, PatrolEnd, StartPlace } from "../../state/answers.ts";
import { patrolStarts } from "../../state/queries/patrolQueries.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Button, IconButton } from "../../ui/parts/Button.tsx";
import { useQuery } from "../../ui/useQuery.ts";
import { usePatrolWords } from "./usePatrolWords.ts";

interface PlaceFieldProps {
  readonly end: "from" | "to";
  readonly chosen: PatrolEnd | null;
  /** The one of the patrol that is shown. */
  readonly place: PatrolAnswer["from"];
  /** Why the chosen one is none. */
  readonly bad: PatrolAnswer["badEnds"][number]["reason"] | null;
  readonly onChange: (end: PatrolEnd | null) => void;
}

/** The start or the end: a station, a post or a site by its words, or the middle of the map. */
export function PlaceField({ end, chosen, place, bad, onChange }: PlaceFieldProps) {
  const words = usePatrolWords();
  const label = end === "from" ? words.from : words.to;
  return (
    <div className="patrol-start">
      {chosen === null ? (
        <PlaceSearch label={label} hint={end === "from" ? words.fromHint : words.toHint} onChoose={onChange}>
          {end === "from" ? <MapCentre onChoose={onChange} /> : null}
        </PlaceSearch>
      ) : (
        <p className="patrol-start-chosen">
          <span className="quiet">{label}</span>
          <b>{place === null ? "" : place.name || place.ref || placeText(place)}</b>
          {bad === null ? null : <span role="alert">{words.badEnd[bad]}</span>}
          <IconButton
            icon="close"
            label={end === "from" ? words.clearStart : words.clearEnd}
            onClick={() => onChange(null)}
          />
        </p>
      )}
      {chosen === null && end === "from" ? <p className="patrol-hint">{words.noStart}</p> : null}
    </div>
  );
}

function MapCentre({ onChoose }: { readonly onChoose: (end: PatrolEnd) => void }) {
  const words = usePatrolWords();
  const { app } = useDesk();
  return (
    <Button
      hint={words.mapCentreAsStart}
      onClick={() => {
        const { viewport } = app.store.getState();
        if (viewport !== null) onChoose({ type: "place", lng: viewport.lng, lat: viewport.lat });
      }}
    >
      {words.mapCentre}
    </Button>
  );
}

const placeText = ({ lng, lat }: { readonly lng: number; readonly lat: number }): string =>
  `${lng.toFixed(5)}, ${lat.toFixed(5)}`;

interface PlaceSearchProps {
  readonly label: string;
  readonly hint: string;
  readonly onChoose: (end: PatrolEnd & { readonly type: "ref" }) => void;
  /** Only sites, where stations are none that is looked for. */
  readonly isForSites?: boolean;
  readonly children?: ReactNode;
}

/** A search for a place of the project by its words. */
export function PlaceSearch({ label, hint, onChoose, isForSites = false, children }: PlaceSearchProps) {
  const words = usePatrolWords();
  const id = useId();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { q, places } = useStarts(text.trim(), isOpen);
  const found = isForSites ? places.filter(({ kind }) => kind === "site") : places;
  const choose = (place: StartPlace | undefined) => {
    if (place === undefined) return;
    setOpen(false);
    setText("");
    onChoose({ type: "ref", ref: place.ref });
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
      <label htmlFor={id}>{label}</label>
      <div className="patrol-start-box">
        <input
          id={id}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && found.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          placeholder={hint}
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
        {children}
        <div
          className="patrol-starts"
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
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
        {isOpen && found.length === 0 && q === text.trim() && (!isForSites || q !== "") ? (
          <p className="patrol-starts" role="status">
            {isForSites ? words.noSite : words.noPlace}
          </p>
        ) : null}
      </div>
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
