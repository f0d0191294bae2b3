import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider, type Span, type SpanProcessor } from "@opentelemetry/sdk-trace-node";
import { routeOf } from "@/lib/core/log/routeOf";

/** `/people/12?week=3` → `/people`, and of a whole address the server too. */
function withoutNames(address: string): string {
  if (address.startsWith("/")) return routeOf(address.split(/[?#]/, 1)[0] ?? "");
  return URL.canParse(address) ? `${new URL(address).origin}/${routeOf(new URL(address).pathname).replace(/^\//, "")}` : "other";
}

/** Names, keys and what was asked for stand in addresses: they are no collector's business. */
const withoutAddresses: SpanProcessor = {
  onStart(span: Span) {
    for (const name of ["http.target", "http.url", "url.full", "url.path", "url.query"]) {
      const value = span.attributes[name];
      if (typeof value === "string") span.setAttribute(name, name === "url.query" ? "" : withoutNames(value));
    }
    // Next names what it asks of others after the address: `fetch GET https://…`.
    const [, what = "", address = ""] = /^(fetch(?: [A-Z]+)? )(\S+)$/.exec(span.name) ?? [];
    if (address === "") return;
    span.updateName(what + withoutNames(address));
    span.setAttribute("next.span_name", what + withoutNames(address));
  },
  onEnd: () => undefined,
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
};

/** Sends traces of this process to a collector (OTLP over HTTP). Returns how to send the last ones and end. */
export function startTraces(endpoint: string, part: "site" | "worker"): () => Promise<void> {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, "")}/v1/traces` });
  const provider = new NodeTracerProvider({ resource: resourceFromAttributes({ "service.name": `byline-${part}` }), spanProcessors: [withoutAddresses, new BatchSpanProcessor(exporter)] });
  provider.register();
  return () => provider.shutdown().catch(() => undefined);
}
