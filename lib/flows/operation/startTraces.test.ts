import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { trace } from "@opentelemetry/api";
import { expect, it } from "vitest";
import { z } from "zod";
import { startTraces } from "./startTraces";

it("tells a collector the route, never the key, slug or person in an address", async () => {
  const got: string[] = [];
  const collector = createServer((request, response) => { void text(request).then((body) => { got.push(body); response.end("{}"); }); });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.number() }).parse(collector.address());
  const end = startTraces(`http://127.0.0.1:${String(port)}/`, "site");
  const tracer = trace.getTracer("test");
  tracer.startSpan("GET", { attributes: { "http.target": "/api/public/k3y.svg?week=3" } }).end();
  tracer.startSpan("middleware GET", { attributes: { "http.target": "/people/4711" } }).end();
  tracer.startSpan("fetch GET https://forge.example/acme/secret-slug", { attributes: { "http.url": "https://ada:pw@forge.example/acme/secret-slug?q=1", "url.path": "/repositories/secret-slug", "url.query": "q=1" } }).end();
  await end();
  await new Promise((resolve) => collector.close(resolve));
  const sent = got.join("\n");
  for (const told of ["\"/api/public\"", "\"/people\"", "\"fetch GET https://forge.example/other\"", "\"https://forge.example/other\"", "\"/repositories\""]) expect(sent).toContain(told);
  for (const secret of ["k3y", "4711", "secret-slug", "ada", "q=1", "week"]) expect(sent).not.toContain(secret);
});
