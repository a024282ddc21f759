/** How far something is, 0 to 1. */
export function ProgressBar({ label, done }: { readonly label: string; readonly done: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div className="progress-done" style={{ width: `${percent}%` }} />
    </div>
  );
}
