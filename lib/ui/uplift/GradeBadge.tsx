import type { GradeModel } from "@/lib/core/report/page/upliftPageModel";

/** How a number about effect was come by: five pips filled up to the grade, and the method in words. */
export function GradeBadge({ grade }: { readonly grade: GradeModel }) {
  return (
    <p className="grade">
      <span className="pips" aria-hidden="true">{[1, 2, 3, 4, 5].map((pip) => <i key={pip} className={pip <= grade.grade ? "on" : ""} />)}</span>
      <b>Grade {grade.grade}</b> {grade.words}
    </p>
  );
}
