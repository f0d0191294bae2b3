import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { forgeFetch } from "./forgeFetch";

let seen: string[] = [];
const servers: Server[] = [];
let [forge, elsewhere] = ["", ""];

async function serve(answer: (path: string) => { readonly status: number; readonly location?: string }): Promise<string> {
  const server = createServer((request, response) => {
    seen.push(`${request.headers.host ?? ""}${request.url ?? ""} ${request.headers.authorization ?? "-"}`);
    const { status, location } = answer(request.url ?? "");
    response.writeHead(status, { "content-type": "application/json", ...(location === undefined ? {} : { location }) }).end("{}");
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${String(typeof address === "object" && address !== null ? address.port : 0)}`;
}

beforeAll(async () => {
  elsewhere = await serve(() => ({ status: 200 }));
  forge = await serve((path) => (path === "/moved" ? { status: 301, location: "/repositories/1" } : path === "/away" ? { status: 302, location: `${elsewhere}/stolen` } : path === "/circle" ? { status: 302, location: "/circle" } : { status: 200 }));
});
afterAll(() => { for (const server of servers) server.close(); });

const headers = { authorization: "Bearer t0ps3cret" };

it("asks the forge's own origin and follows it within that", async () => {
  seen = [];
  const send = forgeFetch(`${forge}/api/v3`, "any");
  expect((await send(`${forge}/user`, { headers })).status).toBe(200);
  expect((await send(`${forge}/moved`, { headers })).status).toBe(200);
  expect(seen.map((line) => line.replace(/^[^/]*/, ""))).toEqual(["/user Bearer t0ps3cret", "/moved Bearer t0ps3cret", "/repositories/1 Bearer t0ps3cret"]);
});

it("sends a token to no other server, wherever it is sent on to", async () => {
  seen = [];
  const send = forgeFetch(`${forge}/api/v3`, "any");
  await expect(send(`${forge}/away`, { headers })).rejects.toMatchObject({ code: "refused" });
  await expect(send(`${elsewhere}/user`, { headers })).rejects.toMatchObject({ code: "refused" });
  await expect(send(`${forge}/circle`, { headers })).rejects.toMatchObject({ code: "unreachable" });
  expect(seen.filter((line) => line.startsWith(new URL(elsewhere).host))).toEqual([]);
});

it.each([["http://forge.example", "any"], ["http://10.0.0.1", "network"], ["https://10.0.0.1", "public"], ["https://127.0.0.1", "public"], ["https://169.254.169.254", "any"], ["https://metadata.google.internal", "any"], ["https://[fd00:ec2::254]", "any"]] as const)("%s is not asked under the rule %s", async (apiUrl, rule) => {
  await expect(forgeFetch(apiUrl, rule)(`${apiUrl}/user`, { headers })).rejects.toMatchObject({ code: "refused" });
});

it("what fails says nothing of what was sent", async () => {
  const nowhere = "http://127.0.0.1:1";
  const error: unknown = await forgeFetch(nowhere, "any")(`${nowhere}/user`, { headers }).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(Error);
  expect(`${String(error)} ${JSON.stringify(error)} ${error instanceof Error ? `${error.stack ?? ""} ${String(error.cause)}` : ""}`).not.toContain("t0ps3cret");
});
