import "server-only";
import { systemClock } from "@/lib/clock";
import { may } from "@/lib/core/access/may";
import { parseOutcomes } from "@/lib/core/fix/parseOutcomes";
import { AppError } from "@/lib/errors";
import { saveOutcomes } from "@/lib/store/fix/outcomes";
import { problem } from "../gate/problem";
import { database } from "../session/database";
import { withReader } from "../session/withReader";

const mostBytes = 1 << 20;

/** The body up to a bound, however long it says it is; null where it is longer. */
async function readText(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** `POST /api/v1/outcomes/<series>`: lines of `2026-06-01,402000` from a program with a token of somebody who may manage campaigns. Sent twice they are stored once. */
export const answerOutcomes = withReader<{ params: Promise<{ slug: string }> }>(async (request, { params }, { user, scope }) => {
  if (!may(scope.role, "manageCampaigns")) throw new AppError("refused", "Only an owner or a lead tells outcomes.", { hint: "Take a token of one of them." });
  if (!/^text\/(?:csv|plain)\b/.test(request.headers.get("content-type") ?? "")) return problem({ status: 415, message: "Lines of days and numbers are wanted.", hint: "Content-Type: text/csv" });
  const text = await readText(request);
  if (text === null) return problem({ status: 413, message: "That is too much at once.", hint: "At most 1 MB a request." });
  const stored = await saveOutcomes(database(), (await params).slug, parseOutcomes(text), user.id, new Date(systemClock()));
  return Response.json({ stored }, { headers: { "Cache-Control": "no-store" } });
}, "outcomes:send");
