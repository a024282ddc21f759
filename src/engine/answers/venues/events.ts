import type { Contract } from "../../../contract/contract.ts";
import { addDays } from "../../../core/day.ts";
import { minuteOf, momentOf, NO_MOMENT } from "../../../core/moment.ts";
import { numberOf } from "../../../ingest/records/records.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { refOfRecord } from "../../index/refs.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { endOfEvent } from "./reportPeriod.ts";
import { eventAnswer } from "./ringRows.ts";

/** The events that touch a day, from its 00:00 to its 24:00; by start, then end, then `layer/id`. */
export function events(
  index: ProjectIndex,
  { asOf, personal }: Contract["events"]["ask"],
): Contract["events"]["answer"] {
  const morning = momentOf(asOf);
  const midnight = momentOf(addDays(asOf, 1));
  return index.events
    .flatMap(({ layer, record, venueLayer, venueRecord }) => {
      const { records } = index.layers[layer]!;
      const from = minuteOf(numberOf(records, "start", record, NO_MOMENT));
      const to = from === NO_MOMENT ? from : endOfEvent(index, layer, record);
      if (from === NO_MOMENT || from >= midnight || (to <= morning && from < morning)) return [];
      const venues = index.layers[venueLayer]!.records;
      const venue = redactedField(venues, "name", venueRecord, personal);
      const [lng, lat] = [venues.lng[venueRecord]!, venues.lat[venueRecord]!];
      const at = {
        ref: refOfRecord(index, { layer: venueLayer, record: venueRecord }),
        place: Number.isNaN(lng) ? null : ([lng, lat] as const),
      };
      return [{ ...eventAnswer(index, layer, record, personal), layer: records.layer, venue, at, from, to }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to || (`${a.layer}/${a.id}` < `${b.layer}/${b.id}` ? -1 : 1))
    .map(({ from: _, to: __, ...event }) => event);
}
