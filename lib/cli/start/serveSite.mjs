// The site as a process of its own, so that a reading at full speed never holds up a page. Ends with its parent.
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import next from "next";

const [host, port] = [process.argv[2], Number(process.argv[3])];
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

process.on("disconnect", () => process.exit(0));
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => process.exit(0));

const server = createServer();
server.on("error", (error) => process.send({ failed: error.code ?? "unknown", message: error.message }, () => process.exit(1)));
// Next writes every loopback name as localhost in the addresses it rewrites to; under another name it would take its own for a foreign server.
const name = /^(127\.|\[?::1)/.test(host) ? "localhost" : host;
const site = next({ dev: process.argv[4] === "--dev", dir: root, hostname: name, port, httpServer: server });
await site.prepare();
const handle = site.getRequestHandler();
server.on("request", (request, response) => {
  // Who is at the other end, for the limits: whatever a client says of itself under this name is overwritten.
  request.headers["x-byline-socket"] = request.socket.remoteAddress ?? "";
  return handle(request, response);
});
server.listen(port, host, () => process.send({ ready: true }));
