import "server-only";
import { z } from "zod";
import type { SignInModel } from "@/lib/core/report/page/signInModel";
import { readSearch, type Search } from "./readSearch";

const problemSchema = z.enum(["used", "expired", "unknown"]).nullable().catch(null);

/** The way in. Needs no session and so names nothing, not even the organisation. */
export async function loadSignIn(search: Search): Promise<SignInModel> {
  return { organisation: "", problem: problemSchema.parse((await readSearch(search)).get("problem")) };
}
