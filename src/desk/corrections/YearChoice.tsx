import { useState } from "react";
import { civilOf } from "../../core/day.ts";
import type { Decision, Edit } from "../../state/answers.ts";
import { useAppState } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { Trial } from "./Trial.tsx";
import { yearsToChoose } from "./yearsToChoose.ts";

type YearDecision = Extract<Decision, { readonly type: "years" }>;

/** The year of dates that name none, said once for all ledgers that lack it: the one that they speak for, else this one. */
export function YearChoice({ decisions }: { readonly decisions: readonly YearDecision[] }) {
  const words = useLateWords("corrections");
  const asOf = useAppState((state) => state.asOf);
  const [chosen, setChosen] = useState<number | null>(null);
  const told = decisions.flatMap(({ year }) => year ?? []);
  const year = chosen ?? told[0] ?? civilOf(asOf).year;
  const edits = decisions.map(({ layer }): Edit => ({ type: "set-layer", layer, key: "year", value: year }));
  const edit: Edit = edits.length === 1 ? edits[0]! : { type: "many", edits };
  return (
    <>
      <label className="year-choice">
        <span>{words.whichYear}</span>
        <select value={year} onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}>
          {yearsToChoose(asOf, told).map((one) => (
            <option key={one} value={one}>
              {words.year(one)}
            </option>
          ))}
        </select>
      </label>
      <Trial key={year} label={words.readAsYear(year)} edit={edit} />
    </>
  );
}
