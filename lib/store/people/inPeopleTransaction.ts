import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";
import { regroupPeople, type Transaction } from "./regroupPeople";

/** Milliseconds that finding out who is who may take: with a hundred thousand identities it is seconds. */
const timeout = 60_000;

/** Does something about people and finds out anew who is who, all of it or nothing. */
export async function inPeopleTransaction<Result>(db: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return await db.$transaction(async (tx) => {
    const result = await work(tx);
    await regroupPeople(tx);
    return result;
  }, { timeout, maxWait: timeout }).catch((cause: unknown) => { throw cause instanceof AppError ? cause : storeError(cause); });
}
