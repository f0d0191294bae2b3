import "server-only";
import { z } from "zod";
import { readEnv } from "@/lib/env";
import { isSameOrigin } from "../gate/isSameOrigin";
import { problem } from "../gate/problem";
import { refusals } from "../gate/refusals";
import { toBrowser } from "./finishSignIn";
import { holdBack } from "./holdBack";
import { opensSession } from "./opensSession";
import { runAttempt } from "./runAttempt";

const formSchema = z.object({ email: z.string().max(320), token: z.string().max(200) });

/** The button of the page that a link in a mail opens: only this uses the link up, because programs that look into mails open links. */
export async function openMailLink(request: Request): Promise<Response> {
  if (!isSameOrigin(request, readEnv())) return problem(refusals.otherOrigin);
  const form = formSchema.safeParse(Object.fromEntries(await request.clone().formData().catch(() => new FormData())));
  const answer = await runAttempt(request, { action: "callback", provider: "email", method: "GET", query: form.success ? { ...form.data, callbackUrl: "/" } : {} });
  return opensSession(answer.cookies) ? toBrowser(answer) : ((await holdBack(request, "wrongLink")) ?? toBrowser(answer));
}
