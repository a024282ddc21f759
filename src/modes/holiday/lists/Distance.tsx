import { useDesk } from "../../../ui/desk.tsx";

/** Whole metres; the venue they are measured from, where several are shown, is told as a tip. */
export function Distance({ metres, venue }: { readonly metres: number; readonly venue: string }) {
  const { words } = useDesk();
  return (
    <span className="item-distance" title={venue === "" ? undefined : words.holiday.nearVenue(venue)}>
      {words.near.metres(metres)}
    </span>
  );
}
