import "server-only";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { type Hook, receiveHook } from "@/lib/flows/forge/receiveHook";
import { problem, statusOf } from "../gate/problem";
import { database } from "../session/database";
import { holdBack } from "../session/holdBack";
import { logLine } from "../session/logLine";

/** Forges send up to 25 MB; what Byline needs is far smaller, and what is refused the schedule catches up with. */
const mostBytes = 20 << 20;

/** A message by its headers; how it is let in is the vendor's. */
export interface HookRequest extends Omit<Hook, "payload"> {
  readonly isSigned: (body: string) => Promise<boolean>;
  /** What is said to a message that is not. */
  readonly wrong: { readonly message: string; readonly hint: string };
}

/** The body up to a bound, however long it says it is; null where it is longer. */
async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new AppError("bad-input", "The message is no JSON.", { hint: "Choose application/json as the webhook's content type.", cause });
  }
}

async function take(request: Request, { forgeId, event, delivery, isSigned, wrong }: HookRequest): Promise<Response> {
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) return problem({ status: 415, message: "A message in JSON is wanted.", hint: "Choose application/json as the webhook's content type." });
  const body = await readBody(request);
  if (body === null) return problem({ status: 413, message: "That message is too large.", hint: "At most 20 MB are taken. The next sync finds what it was about." });
  if (!(await isSigned(body))) return (await holdBack(request, "wrongHook")) ?? problem({ status: 401, ...wrong });
  const decision = await receiveHook(database(), { forgeId, event, delivery, payload: parsed(body) }, new Date(systemClock()));
  if (decision === null) return problem({ status: 409, message: "This message was taken before.", hint: "Nothing is done twice. The schedule finds whatever was missed." });
  if (decision.deed === "refuse") return problem({ status: 422, message: `This message cannot be used: ${decision.reason}.`, hint: "The next sync finds what it was about." });
  return Response.json({ taken: decision.deed !== "nothing", reason: decision.reason }, { status: 202, headers: { "Cache-Control": "no-store" } });
}

/** Takes a forge's message: its size, then who signed it, then once; answered at once, the queue asks the forge. */
export async function takeHook(request: Request, hook: HookRequest): Promise<Response> {
  try {
    return await take(request, hook);
  } catch (error) {
    if (error instanceof AppError) return problem({ status: statusOf(error.code), message: error.message, hint: error.hint });
    logLine(`A message of a forge could not be taken: ${error instanceof Error ? error.message : "unknown"}`);
    return problem({ status: 500, message: "Something went wrong here.", hint: "The terminal that runs Byline has more." });
  }
}
