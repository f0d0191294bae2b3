import { createServer } from "node:http";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { serveGit } from "@/lib/fixtures/repository/serveGit";
import { cloneMirror } from "./cloneMirror";

const folder = () => join(mkdtempSync(join(tmpdir(), "byline-pinned-")), "mirror.git");
const scripted = buildRepository([{ name: "one", files: { "a.txt": "a\n" } }]);
const place = scripted.path.split("/").at(-1) ?? "";
const credential = { user: "ada", token: "t" };

it("git asks the address that was checked, wherever the name leads by then", async () => {
  const server = await serveGit(scripted.path, "ada:t");
  const port = server.host.split(":")[1] ?? "";
  const url = `http://no-such-name.invalid:${port}/${place}`;
  await expect(cloneMirror(url, folder(), { credential })).rejects.toMatchObject({ code: "unreachable" });
  await cloneMirror(url, folder(), { credential, check: { addresses: ["127.0.0.1"], redirects: false } });
  server.close();
  expect(server.asked.length).toBeGreaterThan(1);
});

it("a server cannot send git on to another address where that is not allowed", async () => {
  const inner = await serveGit(scripted.path, "ada:t");
  const asked: string[] = [];
  const outer = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(302, { Location: `http://ada:t@${inner.host}${request.url ?? ""}` }).end();
  });
  await new Promise<void>((resolve) => outer.listen(0, "127.0.0.1", resolve));
  const address = outer.address();
  const url = `http://127.0.0.1:${String(typeof address === "object" && address !== null ? address.port : 0)}/${place}`;
  await cloneMirror(url, folder(), { check: { addresses: [], redirects: false } }).then(() => { throw new Error("it followed"); }, (error: unknown) => expect(error).toMatchObject({ name: "AppError" }));
  expect(inner.asked).toEqual([]);
  await cloneMirror(url, folder()).catch(() => undefined);
  expect(inner.asked.length).toBeGreaterThan(0);
  outer.close();
  inner.close();
  expect(asked.length).toBeGreaterThan(1);
});
