import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider, type Span, type SpanProcessor } from "@opentelemetry/sdk-trace-node";

/** What was asked for stands behind the question mark: it is no collector's business. */
const withoutQuery: SpanProcessor = {
  onStart(span: Span) {
    for (const name of ["http.target", "http.url", "url.full", "url.query"]) {
      const value = span.attributes[name];
      if (typeof value === "string") span.setAttribute(name, name === "url.query" ? "" : value.split("?", 1)[0] ?? "");
    }
  },
  onEnd: () => undefined,
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
};

/** Sends traces of this process to a collector (OTLP over HTTP). Returns how to send the last ones and end. */
export function startTraces(endpoint: string, part: "site" | "worker"): () => Promise<void> {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, "")}/v1/traces` });
  const provider = new NodeTracerProvider({ resource: resourceFromAttributes({ "service.name": `byline-${part}` }), spanProcessors: [withoutQuery, new BatchSpanProcessor(exporter)] });
  provider.register();
  return () => provider.shutdown().catch(() => undefined);
}
