import { useId } from "react";
import { excludeStop, moveStopTo, toggleLock, wishOfStop } from "../../state/actions/editPatrol.ts";
import type { PatrolAnswer } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Dialog } from "../../ui/parts/Dialog.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { leftText, openText } from "./openText.ts";
import { clockOf, TypedField } from "./TypedField.tsx";
import { usePatrolWords } from "./usePatrolWords.ts";

interface StopOptionsProps {
  readonly answer: PatrolAnswer;
  readonly site: string;
  readonly onClose: () => void;
}

/** Minutes that somebody may stay at the most. */
const MOST_STAY = 600;

/** What is wished of one stop: its team, whether it keeps its place, whether it must be visited, when and how long. */
export function StopOptions({ answer, site, onClose }: StopOptionsProps) {
  const { app } = useDesk();
  const words = usePatrolWords();
  const team = answer.teams.findIndex(({ stops }) => stops.some((stop) => stop.site === site));
  const stop = answer.teams[team]?.stops.find((one) => one.site === site);
  // A window that cannot be kept takes the stop out of its team: then it stands among those left out.
  const left = answer.unassigned.find((one) => one.site === site);
  const name = stop?.nearName ?? left?.name ?? "";
  const isLocked = useAppState((state) => state.patrolChoice.locks.includes(site));
  return (
    <Dialog title={name === "" ? site : name} onClose={onClose}>
      <div className="patrol-options">
        {left === undefined ? null : <p role="status">{leftText(words, left)}</p>}
        {stop?.open == null ? null : <p className="quiet">{openText(words, stop.open)}</p>}
        {stop === undefined || answer.teams.length === 1 ? null : (
          <TeamChoice answer={answer} site={site} team={team} />
        )}
        {stop === undefined ? null : (
          <label className="patrol-tick">
            <input type="checkbox" checked={isLocked} onChange={() => toggleLock(app, site)} />
            {words.stop.lock}
          </label>
        )}
        <Wishes site={site} stay={stop?.stay ?? null} event={answer.start.event} />
        <p>
          <Button
            onClick={() => {
              onClose();
              excludeStop(app, site, true);
            }}
          >
            {words.stop.exclude}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}

interface TeamChoiceProps {
  readonly answer: PatrolAnswer;
  readonly site: string;
  readonly team: number;
}

/** The stop goes to the end of another team, from where it can be moved on. */
function TeamChoice({ answer, site, team }: TeamChoiceProps) {
  const { app } = useDesk();
  const words = usePatrolWords();
  const id = useId();
  return (
    <p className="patrol-end">
      <label htmlFor={id}>{words.stop.team}</label>
      <span className="patrol-mode">
        <select
          id={id}
          value={team}
          onChange={({ currentTarget }) => moveStopTo(app, site, Number(currentTarget.value), Number.POSITIVE_INFINITY)}
        >
          {answer.teams.map((one, i) => (
            <option key={one.id} value={i}>
              {words.team(one.id)}
            </option>
          ))}
        </select>
        <Icon name="down" size={14} />
      </span>
    </p>
  );
}

interface WishesProps {
  readonly site: string;
  /** Minutes that are planned for it; null where it is not visited. */
  readonly stay: number | null;
  readonly event: PatrolAnswer["start"]["event"];
}

function Wishes({ site, stay, event }: WishesProps) {
  const { app } = useDesk();
  const words = usePatrolWords();
  const wish = useAppState((state) => state.patrolChoice.wishes.find(({ ref }) => ref === site));
  const clock = (text: string) => (text === "" ? "" : clockOf(text));
  const minutes = (text: string) =>
    text === "" ? null : /^\d+$/.test(text) && Number(text) <= MOST_STAY ? Number(text) : undefined;
  const during = event === null || event.end === "" ? null : [event.start.slice(11), event.end.slice(11)];
  return (
    <>
      <label className="patrol-tick">
        <input
          type="checkbox"
          checked={wish?.must === true}
          onChange={() => wishOfStop(app, site, { must: wish?.must === true ? undefined : true })}
        />
        {words.stop.must}
      </label>
      <div className="patrol-stop-fields">
        <TypedField
          label={words.stop.from}
          hint={words.stop.clockHint}
          value={wish?.from ?? ""}
          read={clock}
          onChange={(from) => wishOfStop(app, site, { from })}
        />
        <TypedField
          label={words.stop.to}
          hint={words.stop.clockHint}
          value={wish?.to ?? ""}
          read={clock}
          onChange={(to) => wishOfStop(app, site, { to })}
        />
        <TypedField
          label={words.stop.stay}
          hint={stay === null || wish?.stay !== undefined ? "" : words.stop.stayHint(stay)}
          value={wish?.stay === undefined ? "" : String(wish.stay)}
          read={minutes}
          onChange={(value) => wishOfStop(app, site, { stay: value ?? undefined })}
        />
      </div>
      {during === null ? null : (
        <p>
          <Button look="quiet" onClick={() => wishOfStop(app, site, { from: during[0], to: during[1] })}>
            {words.stop.duringEvent(during[0]!, during[1]!)}
          </Button>
        </p>
      )}
    </>
  );
}
