import "server-only";
import { gunzipSync } from "node:zlib";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { receiveSessions } from "@/lib/flows/transcript/receiveSessions";
import { problem } from "../gate/problem";
import { database, databaseUrl } from "../session/database";
import { withReader } from "../session/withReader";

/** As it comes, and unpacked. */
const mostSent = 4 << 20;
const mostBytes = 32 << 20;
const tooMuch = problem.bind(null, { status: 413, message: "That is too much at once.", hint: "At most 1,000 edits and 4 MB a request." });

/** The body up to a bound, however long it says it is; null where it is longer. */
async function readBody(request: Request): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > mostSent) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpack(body: Buffer): Buffer {
  try {
    return gunzipSync(body, { maxOutputLength: mostBytes });
  } catch (cause) {
    throw new AppError("bad-input", "The body cannot be unpacked.", { hint: "It must be gzip, and no more than 32 MB unpacked.", cause });
  }
}

/** `POST /api/sessions`: a file of sessions, plain or gzip'd, from a program with a token of a member. Sent twice it is stored once. */
export const answerSessions = withReader<unknown>(async (request, _context, { user }) => {
  if (!/^application\/(?:x-ndjson|jsonl|x-jsonlines)\b/.test(request.headers.get("content-type") ?? "")) {
    return problem({ status: 415, message: "A file of sessions is wanted.", hint: "Content-Type: application/x-ndjson" });
  }
  const encoding = request.headers.get("content-encoding");
  if (encoding !== null && encoding !== "gzip") return problem({ status: 415, message: "Only gzip is unpacked.", hint: "Leave Content-Encoding out, or use gzip." });
  const body = await readBody(request);
  if (body === null) return tooMuch();
  const text = (encoding === "gzip" ? unpack(body) : body).toString("utf8");
  const received = await receiveSessions({ db: database(), databaseUrl: databaseUrl(), sentBy: user.id, now: new Date(systemClock()) }, text);
  return Response.json(received, { headers: { "Cache-Control": "no-store" } });
}, "sessions:send");
