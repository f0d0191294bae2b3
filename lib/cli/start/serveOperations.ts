import { createServer, type IncomingMessage } from "node:http";
import type { Env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { examineReadiness } from "@/lib/flows/operation/examineReadiness";
import { mayReadMetrics } from "@/lib/flows/operation/mayReadMetrics";
import { writeMetrics } from "@/lib/flows/operation/writeMetrics";
import type { Database } from "@/lib/store/client";
import { isServedHost } from "@/lib/web/gate/isServedHost";

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const tell = (status: number, value: unknown): Answer => ({ status, type: "application/json", text: JSON.stringify(value) });

async function answerOf(env: Env, db: Database, request: IncomingMessage): Promise<Answer> {
  if (request.url === "/health/live") return tell(200, { ok: true });
  if (request.url === "/health/ready") {
    const { isReady, checks } = await examineReadiness(db, env.dataFolder);
    return tell(isReady ? 200 : 503, { ok: isReady, checks });
  }
  const bearer = /^bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? null;
  const asked = { bearer, address: request.socket.remoteAddress ?? "", isForwarded: request.headers["x-forwarded-for"] !== undefined };
  // Without a token only by a name of this machine: a page elsewhere can make its own name point here.
  const isNamed = bearer !== null || isServedHost(request.headers.host ?? null, { origin: null, hosts: [] });
  if (request.url === "/metrics" && isNamed && mayReadMetrics(env.metrics, asked)) return { status: 200, ...(await writeMetrics(db)) };
  return tell(404, { title: "There is nothing under this address.", status: 404 });
}

/** Answers /health/live, /health/ready and /metrics of this process where BYLINE_OPERATIONS says; nowhere without it. Returns how to end. */
export async function serveOperations(env: Env, db: Database): Promise<() => Promise<void>> {
  const { operations } = env;
  if (operations === null) return () => Promise.resolve();
  const server = createServer((request, response) => {
    answerOf(env, db, request).catch(() => tell(500, { title: "Something went wrong here.", status: 500 }))
      .then(({ status, type, text }) => response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" }).end(text), () => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(new AppError("conflict", `BYLINE_OPERATIONS names ${operations.host}:${String(operations.port)}, which cannot be listened on.`, { hint: "Choose another port.", cause })));
    server.listen(operations.port, operations.host, resolve);
  });
  return () => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
