import type { ReactNode } from "react";
import type { ObjectionModel } from "@/lib/core/report/page/mePageModel";

/** An objection with its answer; below it what can be done. */
export function ObjectionNote({ objection, by = null, children }: { readonly objection: ObjectionModel; readonly by?: string | null; readonly children?: ReactNode }) {
  const { reason, made, answer, answered, withdrawn } = objection;
  return (
    <article style={{ marginTop: 18 }}>
      <p className="muted">{by === null ? "" : `${by}, `}{made}{withdrawn === null ? "" : `; withdrawn ${withdrawn}`}</p>
      <p className="said">{reason}</p>
      {answer !== null && <><p className="muted" style={{ marginTop: 8 }}>Answered {answered}</p><p className="said">{answer}</p></>}
      {children}
    </article>
  );
}
