import { expect, it } from "vitest";
import { demandAllowed, type Resolve } from "./demandAllowed";

const names: Readonly<Record<string, readonly string[]>> = {
  "git.example.org": ["93.184.215.14"], "inner.example.org": ["10.1.2.3"], "rebound.example.org": ["93.184.215.14", "169.254.169.254"], "half.example.org": ["93.184.215.14", "192.168.0.4"],
  // What getaddrinfo makes of a number where a name is expected.
  "2852039166": ["169.254.169.254"],
};
const resolve: Resolve = (host) => Promise.resolve(names[host] ?? (/^[\d.]+$|:/.test(host) ? [host] : []));
const asked = (text: string, rule: "any" | "network" | "public") => demandAllowed(text, rule, resolve).then(() => "open", (error: unknown) => (error instanceof Error && "code" in error ? error.code : error));

it.each([
  "http://169.254.169.254/latest/meta-data", "https://169.254.1.1/x.git", "http://2852039166/x", "http://0xa9fea9fe/x", "http://0251.0376.0251.0376/x", "ssh://git@2852039166/x", "git@169.254.169.254:x", "http://[fe80::1]/x",
  "http://[::ffff:169.254.169.254]/x", "http://[fd00:ec2::254]/x", "http://metadata.google.internal/x", "http://METADATA.google.internal./x", "git://metadata/x", "http://0.0.0.0/x", "http://100.100.100.200/x", "https://rebound.example.org/x",
])("never opens %s", async (text) => {
  for (const rule of ["any", "network", "public"] as const) expect(await asked(text, rule)).toBe("refused");
});

it.each(["http://127.0.0.1:8080/x", "https://10.0.0.8/x", "https://172.31.0.1/x", "https://192.168.1.1/x", "http://[::1]/x", "http://[fd12::1]/x", "git@inner.example.org:a/b.git", "https://half.example.org/x", "http://[::ffff:10.0.0.1]/x"])("opens %s only where private networks are allowed", async (text) => {
  expect(await asked(text, "public")).toBe("refused");
  expect(await asked(text, "network")).toBe("open");
});

it.each(["/etc", ".", "file:///srv/git/x", "FILE:///srv/git/x"])("opens %s only for the person at the machine", async (text) => {
  expect(await asked(text, "any")).toBe("open");
  for (const rule of ["network", "public"] as const) expect(await asked(text, rule)).toBe("refused");
});

it.each(["ext::sh -c id", "ftp://git.example.org/x", "gopher://git.example.org/x", "--upload-pack=id"])("knows no way to open %s", async (text) => {
  for (const rule of ["any", "public"] as const) expect(await asked(text, rule)).toBe("bad-input");
});

it.each(["https://git.example.org/a.git", "git@git.example.org:a/b.git", "ssh://git@git.example.org/a", "https://93.184.215.14/a", "https://no-such-name.example/a"])("opens %s everywhere", async (text) => {
  for (const rule of ["any", "network", "public"] as const) expect(await asked(text, rule)).toBe("open");
});
