import { FIVE_ELEMENTS } from "../../core/hazardWords.ts";
import { refOf } from "../../core/ref.ts";
import { type HazardCard, MARK_MAJOR, MARK_SUPERVISED } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { Fold } from "../../ui/parts/Section.tsx";
import type { Words } from "../../words/wordsOf.ts";
import { FieldList, SourceList } from "./FieldList.tsx";
import { Photos } from "./Photos.tsx";

/** Who sees to it and by what plan: what is asked for first, so it is never folded away. */
const WHO = ["responsible", "contact", "phone", "guard", "preplan"];
const SHOWN = [
  "type",
  "description",
  "level",
  "due",
  "supervision",
  "siteName",
  "siteAddress",
  "site",
  "photo",
  ...WHO,
];

/** One hazard on a card: what, how bad, until when, and whether the five elements are given. */
export function HazardItem({ hazard }: { readonly hazard: HazardCard }) {
  const { words } = useDesk();
  const { fields, status } = hazard;
  const marks = (hazard.level === "major" ? MARK_MAJOR : 0) | (hazard.supervision === "none" ? 0 : MARK_SUPERVISED);
  const isOpen = status !== "closed";
  return (
    <li className="hazard">
      <StatusGlyph status={status} marks={marks} size={24} />
      <div className="hazard-body">
        <p className="hazard-title">{fields["type"] ?? fields["description"] ?? hazard.id}</p>
        {fields["type"] !== undefined && fields["description"] !== undefined ? (
          <p className="hazard-text">{fields["description"]}</p>
        ) : null}
        <p className="hazard-facts">{words.frame.list(factsOf(words, hazard))}</p>
        {isOpen ? <Due hazard={hazard} /> : null}
        {isOpen || hazard.level === "major" ? <FiveElements five={hazard.five} /> : null}
        <FieldList kind="hazard" fields={fields} only={WHO} />
        <Photos text={fields["photo"]} of={refOf(hazard)} isHazard />
        <Fold title={words.card.hazardDetails}>
          <FieldList kind="hazard" fields={fields} without={SHOWN} />
          <SourceList sources={[hazard.source]} />
        </Fold>
      </div>
    </li>
  );
}

function factsOf(words: Words, hazard: HazardCard): string[] {
  const facts = [words.statuses[hazard.status], words.levels[hazard.isLarger ? "larger" : hazard.level]];
  if (hazard.supervision !== "none") facts.push(words.supervisions[hazard.supervision]);
  if (hazard.dueSoon) facts.push(words.card.dueSoon);
  if (hazard.stale) facts.push(words.card.stale);
  if (hazard.relapsed) facts.push(words.card.relapsed);
  return facts;
}

/** How long is left comes before the date itself. */
function Due({ hazard: { daysLeft, status, fields } }: { readonly hazard: HazardCard }) {
  const { words } = useDesk();
  if (daysLeft === null) return <p className="hazard-facts">{words.card.noDue}</p>;
  const days =
    status === "overdue" ? words.card.daysOver(-daysLeft) : daysLeft >= 0 ? words.card.daysLeft(daysLeft) : "";
  return (
    <p className="hazard-due">
      <b>{days}</b> <span>{`${words.card.due} ${fields["due"] ?? ""}`.trim()}</span>
    </p>
  );
}

/** Five ticks; what is missing is hollow and says so. */
function FiveElements({ five }: { readonly five: readonly boolean[] }) {
  const { words } = useDesk();
  return (
    <ul className="five" aria-label={words.card.fiveGiven(five.filter(Boolean).length)}>
      {FIVE_ELEMENTS.map((element, i) => (
        <li key={element} data-given={five[i] === true}>
          <Icon name={five[i] === true ? "check" : "ring"} size={14} />
          {words.five[element]}
          {five[i] === true ? null : <span className="unseen">{words.card.fiveMissing}</span>}
        </li>
      ))}
    </ul>
  );
}
