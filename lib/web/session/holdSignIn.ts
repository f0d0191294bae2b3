import "server-only";
import { holdBack } from "./holdBack";
import { opensSession } from "./opensSession";

/**
 * Stands before next-auth: coming back with what opens nothing is counted. A right answer of a provider is let in whatever came before it from the same address.
 * Starting a sign-in is counted where it starts.
 */
export async function holdSignIn(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const answered = await answer();
  return new URL(request.url).pathname.startsWith("/api/auth/callback/") && !opensSession(answered.headers.getSetCookie()) ? (await holdBack(request, "wrongSignIn")) ?? answered : answered;
}
