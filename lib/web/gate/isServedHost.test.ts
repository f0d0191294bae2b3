import { describe, expect, it } from "vitest";
import { isServedHost } from "./isServedHost";

const served = { origin: "http://127.0.0.1:4600", hosts: ["byline.example.org", "tunnel:9000"] };

describe("isServedHost", () => {
  it.each(["127.0.0.1:4600", "localhost:4600", "LOCALHOST:4600", "[::1]:4600", "byline.example.org", "tunnel:9000"])("takes %s", (host) => {
    expect(isServedHost(host, served)).toBe(true);
  });

  it.each([null, "", "evil.example", "evil.example:4600", "127.0.0.1", "127.0.0.1:4601", "127.0.0.1.evil.example:4600", "localhost.evil.example:4600", "localhost:4600.evil.example", "evil@localhost:4600", "0.0.0.0:4600", "tunnel:9001"])("refuses %s", (host) => {
    expect(isServedHost(host, served)).toBe(false);
  });

  it("takes the name of a server and not the machine's own ones", () => {
    const server = { origin: "https://byline.example.org", hosts: [] };
    expect(["byline.example.org", "BYLINE.example.org"].map((host) => isServedHost(host, server))).toEqual([true, true]);
    expect(["byline.example.org:4600", "localhost", "127.0.0.1:4600", "x.byline.example.org"].map((host) => isServedHost(host, server))).toEqual([false, false, false, false]);
  });

  it("takes loopback on any port where nobody said which, and nothing else", () => {
    expect(isServedHost("localhost:3000", { origin: null, hosts: [] })).toBe(true);
    expect(isServedHost("evil.example:3000", { origin: null, hosts: [] })).toBe(false);
  });
});
