// The site as a process of its own, so that a reading at full speed never holds up a page. Ends with its parent.
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import next from "next";

const [host, port] = [process.argv[2], Number(process.argv[3])];
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

process.on("disconnect", () => process.exit(0));
process.on("SIGINT", () => undefined);
// Until the site is served there is nothing to finish.
process.once("SIGTERM", () => server.listening || process.exit(0));

const server = createServer();
server.on("error", (error) => process.send({ failed: error.code ?? "unknown", message: error.message }, () => process.exit(1)));
// Next writes every loopback name as localhost in the addresses it rewrites to; under another name it would take its own for a foreign server.
const name = /^(127\.|\[?::1)/.test(host) ? "localhost" : host;
const site = next({ dev: process.argv[4] === "--dev", dir: root, hostname: name, port, httpServer: server });
await site.prepare();
const handle = site.getRequestHandler();
// What lib/logContext.ts finds under the same name, and what instrumentation.ts listens to.
const contextKey = Symbol.for("byline.logContext");
const context = (globalThis[contextKey] ??= new AsyncLocalStorage());
const answered = channel("byline:answered");

server.on("request", (request, response) => {
  // Who is at the other end, for the limits: whatever a client says of itself under these names is overwritten.
  request.headers["x-byline-socket"] = request.socket.remoteAddress ?? "";
  request.headers["x-byline-forwarded"] = request.headers["x-forwarded-for"] === undefined ? "" : "1";
  const given = request.headers["x-request-id"];
  const id = typeof given === "string" && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
  const began = process.hrtime.bigint();
  // Only the path is told on: what is asked for stands behind the question mark.
  const [path] = (request.url ?? "/").split("?", 1);
  response.setHeader("X-Request-Id", id);
  response.once("close", () => answered.publish({ id, method: request.method ?? "GET", path, status: response.writableEnded ? response.statusCode : 499, seconds: Number(process.hrtime.bigint() - began) / 1e9 }));
  return context.run({ request: id }, () => handle(request, response));
});
// Asked to stop: no new connections, what is being answered is answered, streams end.
const stop = () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 5_000).unref();
};
process.on("SIGTERM", stop);
server.listen(port, host, () => process.send({ ready: true }));
