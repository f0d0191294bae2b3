import { createHash, createHmac } from "node:crypto";
import { AppError } from "@/lib/errors";
import { monthOf } from "@/lib/core/report/week";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface PulseInput {
  readonly times: number;
  readonly otherwiseShare: number | null;
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** One way from member and month to a token; `key` is the installation's, so that the table alone cannot be tried out against a list of members. */
function tokenOf(key: string, member: string, month: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac("sha256", createHash("sha256").update(`pulse ${month} ${key}`).digest()).update(member).digest());
}

/** Whether a member has answered in the month of a day. */
export async function hasAnswered(db: Database, key: string, member: string, today: string): Promise<boolean> {
  const month = monthOf(today);
  return (await db.pulseToken.count({ where: { month: day(month), token: tokenOf(key, member, month) } })) > 0;
}

/** Stores an answer without who gave it or when in the month; a second one of the same member in a month is refused. Tokens of other months go. */
export async function savePulse(db: Database, key: string, member: string, today: string, { times, otherwiseShare }: PulseInput): Promise<void> {
  const month = monthOf(today);
  await db.$transaction(async (tx) => {
    const { count } = await tx.pulseToken.createMany({ data: [{ month: day(month), token: tokenOf(key, member, month) }], skipDuplicates: true });
    if (count === 0) throw new AppError("bad-input", "You have answered this month.", { hint: "The next questions come with the next month." });
    await tx.pulseAnswer.create({ data: { month: day(month), times, otherwiseShare } });
    await tx.pulseToken.deleteMany({ where: { month: { lt: day(month) } } });
  }).catch((cause: unknown) => { throw cause instanceof AppError ? cause : storeError(cause); });
}
