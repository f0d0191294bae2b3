import { describe, expect, it } from "vitest";
import { viewDemands } from "./viewDemands";
import { viewWishSchema } from "./viewWish";

const read = (of: string) => viewWishSchema.safeParse({ name: " Board ", of, shared: false });

describe("what can be kept as a view", () => {
  it("is a page with its filter, without what was said once", () => expect(read("/?repo=aider&weeks=12&notice=x").data).toEqual({ name: "Board", page: "/", query: "repo=aider&weeks=12", shared: false }));
  it.each(["/repositories/aider", "/fixes/list?weeks=all", "/teams/api%2Fcore"])("%s", (of) => expect(read(of).success).toBe(true));
  it.each(["", "//evil.example", "https://evil.example/", "/settings/members", "/open?token=x", "/api/reports/x.csv", "javascript:alert(1)", "/\\evil.example", "/repositories/../settings", "/teams/%ff"])("nothing else: %s", (of) => expect(read(of).success).toBe(false));
  it("has a name", () => expect(viewWishSchema.safeParse({ name: "  ", of: "/", shared: true }).success).toBe(false));
  it.each([
    ["/repositories/a%20b/survival?repo=c&repo=d&team=t", { figures: ["a b", "c", "d"], details: [], teams: ["t"] }],
    ["/repositories/a/%66iles/src", { figures: ["a"], details: ["a"], teams: [] }],
    ["/changes?repo=a", { figures: ["a"], details: ["a"], teams: [] }],
    ["/changes/a/0123", { figures: ["a"], details: ["a"], teams: [] }],
    ["/fixes/list?repo=a&search=secret", { figures: ["a"], details: ["a"], teams: [] }],
    ["/changes?search=secret", { figures: [], details: "all", teams: [] }],
    ["/teams/api%2Fcore?team=web", { figures: [], details: [], teams: ["api/core", "web"] }],
    ["/?weeks=12&search=", { figures: [], details: [], teams: [] }],
  ])("asks of others that they may see what it names: %s", (of, demands) => {
    const [page = "", query = ""] = of.split("?");
    expect(viewDemands({ page, query })).toEqual(demands);
  });
});
