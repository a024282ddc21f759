import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import { STATUS_STYLE } from "../../core/statusStyle.ts";
import { useDesk } from "../desk.tsx";

interface StatusBarProps {
  readonly label: string;
  /** In the order of DISPLAY_STATUSES. */
  readonly byStatus: readonly number[];
}

/** One bar of proportions, worst first. */
export function StatusBar({ label, byStatus }: StatusBarProps) {
  const { theme } = useDesk();
  return (
    <div className="status-bar" role="img" aria-label={label}>
      {DISPLAY_STATUSES.map((status, rank) => {
        const count = byStatus[rank] ?? 0;
        if (count === 0) return null;
        const { fill, outlined } = STATUS_STYLE[status];
        return (
          <span
            key={status}
            data-outlined={outlined[theme]}
            data-hollow={fill[theme] === null}
            style={{ flexGrow: count, background: fill[theme] ?? "none" }}
          />
        );
      })}
    </div>
  );
}
