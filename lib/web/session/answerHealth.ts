import "server-only";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { problem } from "../gate/problem";
import { database } from "./database";

/** Says whether the site and its database answer, and nothing else. */
export async function answerHealth(): Promise<Response> {
  try {
    await readOrganisation(database());
    return Response.json({ ok: true }, { headers: { "Cache-Control": "no-store" } });
  } catch {
    return problem({ status: 503, message: "The database does not answer.", hint: null });
  }
}
