interface Props {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly kind?: "running" | "done" | "failed";
  readonly isLarge?: boolean;
}

/** Square, in ink: progress is not a verdict. */
export function ProgressBar({ label, done, total, kind = "running", isLarge = false }: Props) {
  const percent = total === 0 ? (kind === "done" ? 100 : 0) : Math.min(100, (done / total) * 100);
  return (
    <span className={`progress progress-${kind} ${isLarge ? "progress-large" : ""}`} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(percent)}>
      <i style={{ width: `${percent}%` }} />
    </span>
  );
}
