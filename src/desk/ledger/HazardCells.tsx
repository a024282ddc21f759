import { FIVE_ELEMENTS } from "../../core/hazardWords.ts";
import { type HazardRow, MARK_MAJOR, MARK_SUPERVISED } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { daysText } from "../../words/phrases/figures.ts";

/** One hazard in the columns of the table. */
export function HazardCells({ row }: { readonly row: HazardRow }) {
  const { words } = useDesk();
  const { status, level, isLarger, supervision, siteName, siteNear, area, type, description, due, department, five } =
    row;
  const marks = (level === "major" ? MARK_MAJOR : 0) | (supervision === "none" ? 0 : MARK_SUPERVISED);
  const missing = FIVE_ELEMENTS.filter((_, i) => five[i] !== true).map((element) => words.five[element]);
  const given = FIVE_ELEMENTS.length - missing.length;
  return (
    <>
      <td className="cell-status" title={words.statuses[status]}>
        <StatusGlyph status={status} marks={marks} size={20} />
        <span className="cell-status-word">{words.statuses[status]}</span>
      </td>
      <td className="cell-days" data-strong={status === "overdue"}>
        {daysText(words.ledger, row)}
      </td>
      <td className="cell-due">{due}</td>
      <td className="cell-level" data-strong={level === "major"}>
        {words.ledger.levels[isLarger ? "larger" : level]}
      </td>
      <td className="cell-site" title={siteName} data-quiet={row.site === null}>
        {row.site === null
          ? words.frame.list([siteName, words.ledger.noSite].filter((part) => part !== ""))
          : siteNear || words.ledger.noName}
      </td>
      <td className="cell-area" title={area}>
        {area}
      </td>
      <td className="cell-type" title={type}>
        {type}
      </td>
      <td className="cell-description" title={description}>
        {description}
      </td>
      <td className="cell-department" title={department}>
        {department}
      </td>
      <td
        className="cell-five"
        data-quiet={missing.length === 0}
        title={
          missing.length === 0
            ? words.card.fiveGiven(given)
            : `${words.card.fiveMissing} ${missing.join(words.frame.comma)}`
        }
      >
        {`${given}/${FIVE_ELEMENTS.length}`}
      </td>
      <td className="cell-supervision">{words.ledger.supervisions[supervision]}</td>
    </>
  );
}
