import "server-only";
import { may } from "@/lib/core/access/may";
import { formatMonth } from "@/lib/core/report/formatMonth";
import { dayInZone, monthOf } from "@/lib/core/report/week";
import { readEnv } from "@/lib/env";
import { hasAnswered } from "@/lib/store/pulse/pulseAnswers";
import type { LoadContext } from "./loadContext";

/** The two questions of the month as the reader has them; null for who is not asked. */
export async function askPulse({ db, reader, now, organisation }: LoadContext): Promise<{ readonly month: string; readonly hasAnswered: boolean } | null> {
  const today = dayInZone(now, organisation.timeZone);
  return may(reader.scope.role, "answerPulse") ? { month: formatMonth(monthOf(today)), hasAnswered: await hasAnswered(db, readEnv().secret ?? "", reader.user.id, today) } : null;
}
