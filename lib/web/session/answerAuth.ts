import "server-only";
import NextAuth from "next-auth/next";
import { isOpenPath } from "../gate/isOpenPath";
import { problem } from "../gate/problem";
import { authOptions } from "./authOptions";
import { holdSignIn } from "./holdSignIn";

/** What Next hands to a route below `[...nextauth]`. */
interface AuthRouteContext {
  readonly params: Promise<{ readonly nextauth: string[] }>;
}

/** next-auth's own routes: session, csrf, signin, signout, error. Its log endpoint and what needs a provider are not served. */
export async function answerAuth(request: Request, context: AuthRouteContext): Promise<Response> {
  if (!isOpenPath(new URL(request.url).pathname)) return problem({ status: 404, message: "There is nothing at this address.", hint: null });
  return await holdSignIn(request, async () => {
    const handler: unknown = NextAuth(authOptions());
    const answer: unknown = typeof handler === "function" ? await Reflect.apply(handler, undefined, [request, context]) : undefined;
    return answer instanceof Response ? answer : problem({ status: 500, message: "Signing in does not work.", hint: null });
  });
}
