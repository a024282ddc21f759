import { STATUS_STYLE } from "../../core/statusStyle.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { rem } from "../../ui/parts/useDeskScale.ts";

const SIZE = rem(12);

/** What the bars mean. */
export function WeekKey({ isEmpty }: { readonly isEmpty: boolean }) {
  const { words, theme } = useDesk();
  const isFiltered = useAppState(({ filter }) => Object.keys(filter).length > 0);
  if (isEmpty)
    return <p className="strip-key strip-empty">{isFiltered ? words.timeline.noneMatching : words.timeline.noDates}</p>;
  return (
    <ul className="strip-key" aria-label={words.timeline.key}>
      <li>
        <KeySign>
          <path className="week-found" d="M2.5 12V2.5h6V12" />
        </KeySign>
        {words.timeline.found}
      </li>
      <li>
        <KeySign>
          <path className="week-due" d="M0 6.5h12" />
        </KeySign>
        {words.timeline.due}
      </li>
      <li>
        <KeySign>
          <rect x="2" y="2" width="7" height="10" fill={STATUS_STYLE.closed.fill[theme] ?? "none"} />
        </KeySign>
        {words.timeline.closed}
      </li>
    </ul>
  );
}

function KeySign({ children }: { readonly children: React.ReactNode }) {
  return (
    <svg width={SIZE} height={SIZE} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
