import { formatInstant } from "@/lib/core/report/formatInstant";
import type { ObjectionModel } from "@/lib/core/report/page/mePageModel";
import type { Objection } from "@/lib/store/objection/objections";

/** An objection with its dates in the organisation's zone. */
export function objectionModelOf({ id, person, reason, madeAt, answer, answeredAt, withdrawnAt }: Objection, timeZone: string): ObjectionModel {
  const instant = (at: Date | null) => (at === null ? null : formatInstant(at.toISOString(), timeZone));
  return { id, person, reason, made: instant(madeAt) ?? "", answer, answered: instant(answeredAt), withdrawn: instant(withdrawnAt) };
}
