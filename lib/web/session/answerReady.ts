import "server-only";
import { readEnv } from "@/lib/env";
import { examineReadiness } from "@/lib/flows/operation/examineReadiness";
import { database } from "./database";

/** Whether the site can serve pages: 200 or 503, and a word for each thing it stands on. */
export async function answerReady(): Promise<Response> {
  const { isReady, checks } = await examineReadiness(database(), readEnv().dataFolder);
  return Response.json({ ok: isReady, checks }, { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
