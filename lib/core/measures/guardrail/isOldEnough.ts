import { addDays } from "@/lib/core/report/week";
import type { GuardMeasure } from "./guardMeasure";

/** Whether the outcome of a week is known by the day of the repository's newest change. */
export const isOldEnough = ({ ageDays }: Pick<GuardMeasure, "ageDays">, week: string, head: string): boolean => ageDays === 0 || addDays(week, 6 + ageDays) <= head;
