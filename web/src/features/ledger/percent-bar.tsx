/** Progress in figures, with a bar that only repeats them. */
export function PercentBar({ percent }: { readonly percent: number }) {
  return (
    <span className="percent">
      <span className="percent-bar" aria-hidden="true">
        <span style={{ width: `${String(percent)}%` }} />
      </span>
      <span className="percent-figure">{percent}%</span>
    </span>
  );
}
