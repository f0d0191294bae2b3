import "server-only";
import { readEnv } from "@/lib/env";
import { startTraces } from "@/lib/flows/operation/startTraces";
import { watchRequests } from "./watchRequests";

/** What watches the site from inside: measures of every answer and, where a collector is named, traces (Next makes the spans). */
export function startInstruments(): void {
  watchRequests();
  const { traces } = readEnv();
  if (traces !== null) startTraces(traces, "site");
}
