import "server-only";
import { headers } from "next/headers";
import type { SignInModel } from "@/lib/core/report/page/signInModel";
import { loadSignIn } from "./loadSignIn";

/** Why a link did not open. The page of a refusal is given no address by Next; the proxy hands its query on. */
export async function loadRefused(): Promise<SignInModel> {
  const query = new URLSearchParams((await headers()).get("x-byline-query") ?? "");
  return await loadSignIn(Object.fromEntries(query));
}
