/** Five pips, filled up to the grade, and the method in words (LOOK §3). Stands beside every number about an effect. */
export function GradeBadge({ grade, method }: { readonly grade: 1 | 2 | 3 | 4 | 5; readonly method: string }) {
  return (
    <span className="grade">
      <span className="pips" aria-hidden="true">{[1, 2, 3, 4, 5].map((pip) => <i key={pip} className={pip <= grade ? "pip-on" : ""} />)}</span>
      <b>Grade {grade}</b> {method}
    </span>
  );
}
