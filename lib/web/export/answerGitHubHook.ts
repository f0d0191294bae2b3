import "server-only";
import { Webhooks } from "@octokit/webhooks";
import { readEnv } from "@/lib/env";
import { hookSecret } from "@/lib/flows/forge/hookSecret";
import { problem } from "../gate/problem";
import { takeHook } from "./takeHook";

interface Context { readonly params: Promise<{ readonly id: string }> }

const wrong = { message: "The signature of this message is not right.", hint: "Give the webhook the secret that Byline shows for this connection, and application/json as its content type." };

async function isSigned(body: string, signature: string | null, forgeId: number): Promise<boolean> {
  const { secret } = readEnv();
  if (secret === null || signature === null || !/^sha256=[0-9a-f]{64}$/.test(signature)) return false;
  return await new Webhooks({ secret: hookSecret(secret, forgeId) }).verify(body, signature);
}

/** `POST /api/webhooks/github/<number of the connection>`: let in by its signature, taken once, answered at once; the queue asks the forge. */
export async function answerGitHubHook(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const [event, delivery] = [request.headers.get("x-github-event") ?? "", request.headers.get("x-github-delivery") ?? ""];
  if (!/^\d{1,9}$/.test(id) || !/^\w{1,60}$/.test(event) || !/^[\w-]{8,100}$/.test(delivery)) return problem({ status: 400, message: "This is no message of GitHub's.", hint: "The headers X-GitHub-Event and X-GitHub-Delivery say what it is." });
  return await takeHook(request, { forgeId: Number(id), event, delivery, wrong, isSigned: (body) => isSigned(body, request.headers.get("x-hub-signature-256"), Number(id)) });
}
