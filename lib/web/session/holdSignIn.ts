import "server-only";
import { sessionCookie } from "../gate/sessionCookie";
import { holdBack } from "./holdBack";

/** The mail address of a sign-in form, '' where there is none. */
async function subjectOf(request: Request): Promise<string> {
  const form = await request.clone().formData().catch(() => null);
  const email = form?.get("email");
  return typeof email === "string" ? email.trim() : "";
}

const opens = (answer: Response) => answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${sessionCookie}=`) && !cookie.startsWith(`${sessionCookie}=;`));

/**
 * Stands before next-auth: starting a sign-in is counted, and so is coming back with what opens nothing. A right answer of a provider or a right
 * link is let in whatever came before it from the same address.
 */
export async function holdSignIn(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const action = /^\/api\/auth\/([a-z]+)/.exec(new URL(request.url).pathname)?.[1];
  if (action === "signin" && request.method === "POST") {
    const subject = await subjectOf(request);
    return (await holdBack(request, "signIn")) ?? (subject === "" ? null : await holdBack(request, "signInSubject", subject)) ?? await answer();
  }
  const answered = await answer();
  return action === "callback" && !opens(answered) ? (await holdBack(request, "wrongSignIn")) ?? answered : answered;
}
