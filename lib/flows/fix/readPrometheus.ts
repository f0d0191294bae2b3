import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { SourceRule } from "@/lib/sources/git/sourceRule";
import type { OutcomeDay } from "@/lib/store/fix/outcomes";
import { forgeFetch, type ForgeFetch } from "../forge/forgeFetch";

const dayMs = 86_400_000;
/** One question at a time; Prometheus refuses more than 11,000 points. */
const mostDays = 400;

const answerSchema = z.object({
  status: z.literal("success"),
  data: z.object({ resultType: z.literal("matrix"), result: z.array(z.object({ values: z.array(z.tuple([z.number(), z.string()])).default([]) })) }),
});
/** What Prometheus says where it cannot answer: 400, 422 and 503 have it. */
const errorSchema = z.object({ status: z.literal("error"), error: z.string() });

/** One line without control characters, not too long. */
const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim().slice(0, 200);

/**
 * The values of an expression of Prometheus at the end of each day (UTC) from `from` on, for days that are over; several series are added up. Its host obeys the rules that addresses of repositories obey
 * (https or this machine, no metadata, no redirect elsewhere). Throws `unreachable` or `bad-input` with a sentence.
 */
export async function readPrometheus({ url, query, from, now }: { readonly url: string; readonly query: string; readonly from: Date; readonly now: Date }, rule: SourceRule, ask: ForgeFetch = forgeFetch(url, rule)): Promise<readonly OutcomeDay[]> {
  const last = Math.floor(now.getTime() / dayMs) * dayMs;
  const first = Math.max(Math.floor(from.getTime() / dayMs) * dayMs + dayMs, last - mostDays * dayMs);
  if (first > last) return [];
  const address = new URL("/api/v1/query_range", url);
  for (const [name, value] of [["query", query], ["start", String(first / 1000)], ["end", String(last / 1000)], ["step", "86400"]] as const) address.searchParams.set(name, value);
  const answer = await ask(address);
  const body: unknown = await answer.json().catch(() => null);
  const said = errorSchema.safeParse(body);
  if (said.success) throw new AppError("bad-input", `Prometheus says: ${plain(said.data.error)}`, { hint: "Try the expression in Prometheus itself." });
  if (!answer.ok) throw new AppError("unreachable", `Prometheus answered with status ${String(answer.status)}.`, { hint: "Try the expression in Prometheus itself." });
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) throw new AppError("bad-input", "The answer is no series of Prometheus.", { hint: "Give the address of Prometheus and an expression that has a value." });
  const sums = new Map<string, number>();
  for (const { values } of parsed.data.data.result) {
    for (const [at, text] of values) {
      const value = Number(text);
      // The value at midnight is that of the day that has just ended.
      const day = new Date(at * 1000 - 1).toISOString().slice(0, 10);
      if (Number.isFinite(value) && value >= 0) sums.set(day, (sums.get(day) ?? 0) + value);
    }
  }
  return [...sums].map(([day, value]) => ({ day, value }));
}
