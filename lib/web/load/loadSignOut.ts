import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { SignOutModel } from "@/lib/core/report/page/signOutModel";
import { readEnv } from "@/lib/env";
import { linkCommand } from "@/lib/linkCommand";

/** The form that ends the session. next-auth set the cookie when it led here; without it there is nothing to confirm with. */
export async function loadSignOut(): Promise<SignOutModel> {
  const token = (await cookies()).get("byline.csrf")?.value.split("|")[0];
  if (token === undefined || token === "") redirect("/api/auth/signout");
  return { action: "/api/auth/signout", csrfToken: token, linkCommand: linkCommand(readEnv().isDemo) };
}
