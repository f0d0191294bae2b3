import "server-only";
import { readEnv } from "@/lib/env";
import { mayReadMetrics } from "@/lib/flows/operation/mayReadMetrics";
import { writeMetrics } from "@/lib/flows/operation/writeMetrics";
import { bearerOf } from "../gate/bearerOf";
import { problem } from "../gate/problem";
import { database } from "./database";

/** What Prometheus reads, for those whom the operator lets; to everybody else there is nothing here. */
export async function answerMetrics(request: Request): Promise<Response> {
  const asked = { bearer: bearerOf(request.headers), address: request.headers.get("x-byline-socket") ?? "", isForwarded: request.headers.get("x-byline-forwarded") !== "" };
  if (!mayReadMetrics(readEnv().metrics, asked)) return problem({ status: 404, message: "There is nothing under this address.", hint: null });
  const { text, type } = await writeMetrics(database());
  return new Response(text, { headers: { "Content-Type": type, "Cache-Control": "no-store" } });
}
