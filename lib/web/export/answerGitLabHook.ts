import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { readEnv } from "@/lib/env";
import { hookSecret } from "@/lib/flows/forge/hookSecret";
import { problem } from "../gate/problem";
import { takeHook } from "./takeHook";

interface Context { readonly params: Promise<{ readonly id: string }> }

const wrong = { message: "The token of this message is not right.", hint: "Give the webhook the secret that Byline shows for this connection as its secret token." };
const hashOf = (text: string) => createHash("sha256").update(text).digest();

/** GitLab signs nothing: it shows the secret itself. Compared in the same time whatever it is. */
function isSigned(token: string | null, forgeId: number): boolean {
  const { secret } = readEnv();
  return secret !== null && token !== null && timingSafeEqual(hashOf(token), hashOf(hookSecret(secret, forgeId)));
}

/** `POST /api/webhooks/gitlab/<number of the connection>`: let in by its token, taken once by the id that GitLab keeps when it tries again. */
export async function answerGitLabHook(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const event = request.headers.get("x-gitlab-event") ?? "";
  const delivery = request.headers.get("idempotency-key") ?? request.headers.get("x-gitlab-event-uuid") ?? "";
  if (!/^\d{1,9}$/.test(id) || !/^[\w ]{1,60}$/.test(event) || !/^[\w-]{8,100}$/.test(delivery)) return problem({ status: 400, message: "This is no message of GitLab's.", hint: "The headers X-Gitlab-Event and X-Gitlab-Event-UUID say what it is." });
  return await takeHook(request, { forgeId: Number(id), event, delivery, wrong, isSigned: () => Promise.resolve(isSigned(request.headers.get("x-gitlab-token"), Number(id))) });
}
