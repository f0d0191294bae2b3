import { describe, expect, it } from "vitest";
import { viewRepositories } from "./viewRepositories";
import { viewWishSchema } from "./viewWish";

const read = (of: string) => viewWishSchema.safeParse({ name: " Board ", of, shared: false });

describe("what can be kept as a view", () => {
  it("is a page with its filter, without what was said once", () => expect(read("/?repo=aider&weeks=12&notice=x").data).toEqual({ name: "Board", page: "/", query: "repo=aider&weeks=12", shared: false }));
  it.each(["/repositories/aider", "/fixes/list?weeks=all", "/teams/api%2Fcore"])("%s", (of) => expect(read(of).success).toBe(true));
  it.each(["", "//evil.example", "https://evil.example/", "/settings/members", "/open?token=x", "/api/reports/x.csv", "javascript:alert(1)", "/\\evil.example", "/repositories/../settings", "/teams/%ff"])("nothing else: %s", (of) => expect(read(of).success).toBe(false));
  it("has a name", () => expect(viewWishSchema.safeParse({ name: "  ", of: "/", shared: true }).success).toBe(false));
  it("names repositories in its path and in its filter", () => expect(viewRepositories({ page: "/repositories/a%20b/survival", query: "repo=c&repo=d&team=t" })).toEqual(["a b", "c", "d"]));
});
