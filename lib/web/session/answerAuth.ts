import "server-only";
import NextAuth from "next-auth/next";
import { isOpenPath } from "../gate/isOpenPath";
import { problem } from "../gate/problem";
import { authOptions } from "./authOptions";
import { finishSignIn } from "./finishSignIn";
import { holdSignIn } from "./holdSignIn";

/** What Next hands to a route below `[...nextauth]`. */
interface AuthRouteContext {
  readonly params: Promise<{ readonly nextauth: string[] }>;
}

/** next-auth's own routes: session, csrf, signout, error, and the way back from a provider. Its log endpoint is not served; signing in begins at `startSignIn`. */
export async function answerAuth(request: Request, context: AuthRouteContext): Promise<Response> {
  if (!isOpenPath(new URL(request.url).pathname)) return problem({ status: 404, message: "There is nothing at this address.", hint: null });
  const [action, provider] = (await context.params).nextauth;
  return await holdSignIn(request, async () => {
    if (action === "callback") return await finishSignIn(request, provider ?? "");
    const handler: unknown = NextAuth(authOptions());
    const answer: unknown = typeof handler === "function" ? await Reflect.apply(handler, undefined, [request, context]) : undefined;
    return answer instanceof Response ? answer : problem({ status: 500, message: "Signing in does not work.", hint: null });
  });
}
