import { request } from "node:http";
import { createServer } from "node:net";
import { expect, it, vi } from "vitest";
import { z } from "zod";
import { readEnv } from "@/lib/env";
import type { Database } from "@/lib/store/client";
import { serveOperations } from "./serveOperations";

vi.mock("@/lib/flows/operation/writeMetrics", () => ({ writeMetrics: () => Promise.resolve({ text: "byline_up 1\n", type: "text/plain" }) }));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const statusOf = (port: number, headers: Record<string, string>) => new Promise<number>((resolve, reject) => {
  request({ host: "127.0.0.1", port, path: "/metrics", headers }, (response) => { response.resume(); resolve(response.statusCode ?? 0); }).on("error", reject).end();
});

it("without a token, metrics are told by a name of this machine only, and to no bearer", async () => {
  const port = await freePort();
  const end = await serveOperations({ ...readEnv(), operations: { host: "127.0.0.1", port }, metrics: { isLocal: true, token: null } }, Object.create(null) as Database);
  const asked = [{ host: `127.0.0.1:${String(port)}` }, { host: `evil.example:${String(port)}` }, { host: `localhost:${String(port)}`, authorization: "Bearer x" }, { host: "evil.example", authorization: "Bearer x" }];
  const found: number[] = [];
  for (const headers of asked) found.push(await statusOf(port, headers));
  await end();
  expect(found).toEqual([200, 404, 404, 404]);
});
