import type { Contract, PostOnDay } from "../../../contract/contract.ts";
import { addDays } from "../../../core/day.ts";
import { dayOfMoment, formatMoment, type Moment, minuteOf, momentOf, NO_MOMENT } from "../../../core/moment.ts";
import type { Ref } from "../../../core/ref.ts";
import { numberOf, textOf } from "../../../ingest/records/records.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { idsOf, refOfRecord } from "../../index/refs.ts";
import { redactedField } from "../../privacy/redacted.ts";

/** The forces whose time touches a day, from its 00:00 to its 24:00; one without a time always stands. By start, then `layer/id`. */
export function posts(index: ProjectIndex, { asOf, personal }: Contract["posts"]["ask"]): readonly PostOnDay[] {
  const morning = momentOf(asOf);
  const midnight = momentOf(addDays(asOf, 1));
  const found: { readonly from: number; readonly post: PostOnDay }[] = [];
  index.layers.forEach(({ spec, records }, layer) => {
    if (spec.kind !== "post") return;
    for (let record = 0; record < records.ids.length; record++) {
      const moment = (field: string) => numberOf(records, field, record, NO_MOMENT) as Moment;
      const [start, end] = [moment("start"), moment("end")];
      const from = start === NO_MOMENT ? Number.NEGATIVE_INFINITY : minuteOf(start);
      // As of an event: with a start and no end until 24:00.
      const night = start === NO_MOMENT ? Number.POSITIVE_INFINITY : momentOf(addDays(dayOfMoment(start), 1));
      const to = end === NO_MOMENT ? night : minuteOf(end);
      if (from >= midnight || to <= morning) continue;
      const field = (name: string) => redactedField(records, name, record, personal);
      const post = {
        ...idsOf(index, { layer, record }),
        name: field("name"),
        team: field("team"),
        venue: venueOf(index, textOf(records, "venue", record)),
        start: formatMoment(start) || null,
        end: formatMoment(end) || null,
      };
      found.push({ from, post });
    }
  });
  return found
    .sort((a, b) => a.from - b.from || (`${a.post.layer}/${a.post.id}` < `${b.post.layer}/${b.post.id}` ? -1 : 1))
    .map(({ post }) => post);
}

/** The venue that a post names by its id or its name; null for none or several. */
function venueOf(index: ProjectIndex, word: string): Ref | null {
  const wanted = word.trim();
  if (wanted === "") return null;
  const refs: Ref[] = [];
  index.layers.forEach(({ spec, records }, layer) => {
    if (spec.kind !== "venue") return;
    for (let record = 0; record < records.ids.length; record++) {
      const ref = refOfRecord(index, { layer, record });
      if ([ref, records.ids.at(record), textOf(records, "name", record)].includes(wanted)) refs.push(ref);
    }
  });
  return refs.length === 1 ? refs[0]! : null;
}
