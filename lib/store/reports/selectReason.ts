import { sharedHistory } from "@/lib/core/history/sharedHistory";
import { Prisma } from "../generated/client";

/** The reason of a Judgement j; of commits that another repository counts the same words for everybody. */
export const selectReason = Prisma.sql`CASE WHEN j."basis" = 'elsewhere' THEN ${sharedHistory.sentence} ELSE j."reason" END`;
