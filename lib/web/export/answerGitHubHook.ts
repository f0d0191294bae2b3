import "server-only";
import { Webhooks } from "@octokit/webhooks";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { hookSecret } from "@/lib/flows/forge/hookSecret";
import { receiveHook } from "@/lib/flows/forge/receiveHook";
import { problem, statusOf } from "../gate/problem";
import { database } from "../session/database";
import { holdBack } from "../session/holdBack";
import { logLine } from "../session/logLine";

interface Context { readonly params: Promise<{ readonly id: string }> }

/** GitHub sends up to 25 MB; what Byline needs is far smaller, and what is refused the schedule catches up with. */
const mostBytes = 20 << 20;
const tooMuch = () => problem({ status: 413, message: "That message is too large.", hint: "At most 20 MB are taken. The next sync finds what it was about." });
const wrong = () => problem({ status: 401, message: "The signature of this message is not right.", hint: "Give the webhook the secret that Byline shows for this connection, and application/json as its content type." });

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

async function isSigned(body: string, signature: string | null, forgeId: number): Promise<boolean> {
  const { secret } = readEnv();
  if (secret === null || signature === null || !/^sha256=[0-9a-f]{64}$/.test(signature)) return false;
  return await new Webhooks({ secret: hookSecret(secret, forgeId) }).verify(body, signature);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new AppError("bad-input", "The message is no JSON.", { hint: "Choose application/json as the webhook's content type.", cause });
  }
}

async function take(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const [event, delivery] = [request.headers.get("x-github-event") ?? "", request.headers.get("x-github-delivery") ?? ""];
  if (!/^\d{1,9}$/.test(id) || !/^\w{1,60}$/.test(event) || !/^[\w-]{8,100}$/.test(delivery)) return problem({ status: 400, message: "This is no message of GitHub's.", hint: "The headers X-GitHub-Event and X-GitHub-Delivery say what it is." });
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) return problem({ status: 415, message: "A message in JSON is wanted.", hint: "Choose application/json as the webhook's content type." });
  const body = await readBody(request);
  if (body === null) return tooMuch();
  if (!(await isSigned(body, request.headers.get("x-hub-signature-256"), Number(id)))) return (await holdBack(request, "wrongHook")) ?? wrong();
  const decision = await receiveHook(database(), { forgeId: Number(id), event, delivery, payload: parsed(body) }, new Date(systemClock()));
  if (decision === null) return problem({ status: 409, message: "This message was taken before.", hint: "Nothing is done twice. The schedule finds whatever was missed." });
  if (decision.deed === "refuse") return problem({ status: 422, message: `This message cannot be used: ${decision.reason}.`, hint: "The next sync finds what it was about." });
  return Response.json({ taken: decision.deed !== "nothing", reason: decision.reason }, { status: 202, headers: { "Cache-Control": "no-store" } });
}

/** `POST /api/webhooks/github/<number of the connection>`: let in by its signature, taken once, answered at once; the queue asks the forge. */
export async function answerGitHubHook(request: Request, context: Context): Promise<Response> {
  try {
    return await take(request, context);
  } catch (error) {
    if (error instanceof AppError) return problem({ status: statusOf(error.code), message: error.message, hint: error.hint });
    logLine(`A message of a forge could not be taken: ${error instanceof Error ? error.message : "unknown"}`);
    return problem({ status: 500, message: "Something went wrong here.", hint: "The terminal that runs Byline has more." });
  }
}
