import { subscribe } from "node:diagnostics_channel";
import { z } from "zod";
import { routeOf } from "@/lib/core/log/routeOf";
import { metrics } from "@/lib/flows/operation/metrics";
import { log } from "@/lib/log";

const schema = z.object({ id: z.string(), method: z.string(), path: z.string(), status: z.number(), seconds: z.number() });
const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);

/** Measures and logs every answer of the server (lib/cli/start/serveSite.mjs): where it was asked and how long it took, never what for. */
export function watchRequests(): void {
  subscribe("byline:answered", (raw) => {
    const { id, method, path, status, seconds } = schema.parse(raw);
    const route = routeOf(path);
    metrics.requestSeconds.observe({ method: methods.has(method) ? method : "other", route, status: `${String(Math.floor(status / 100))}xx` }, seconds);
    if (route !== "static" && route !== "/health") log.event("answered", { request: id, method, route, status, ms: Math.round(seconds * 1000) });
  });
}
