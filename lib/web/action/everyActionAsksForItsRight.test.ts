import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { may, type Right, type Role } from "@/lib/core/access/may";

const seen = vi.hoisted(() => ({ role: "viewer", notices: new Array<string>(), touched: false }));

vi.mock("server-only", () => ({}));
vi.mock("next/navigation", () => ({ redirect: () => { throw new Error("redirected"); } }));
vi.mock("../session/requireReader", () => ({ requireReader: () => Promise.resolve({ user: { id: "u", name: "U" }, scope: { role: seen.role } }) }));
vi.mock("../session/database", () => ({ databaseUrl: () => "", database: () => new Proxy({}, { get: () => { seen.touched = true; throw new Error("the database was asked"); } }) }));
vi.mock("./notice", () => ({ leaveNotice: (notice: { message: string }) => { seen.notices.push(notice.message); return Promise.resolve("n"); } }));

const folder = "lib/web/action";
const actions = readdirSync(folder).filter((file) => readFileSync(join(folder, file), "utf8").startsWith('"use server"')).map((file) => file.replace(/\.ts$/, ""));
const roles: readonly Role[] = ["owner", "lead", "member", "viewer"];
const rightOf = (name: string) => /right: "([a-zA-Z]+)"/.exec(readFileSync(join(folder, `${name}.ts`), "utf8"))?.[1] as Right;
const refusal = "Only an owner may do that.";

async function run(name: string): Promise<void> {
  const module = (await import(/* @vite-ignore */ join(process.cwd(), folder, `${name}.ts`))) as Record<string, (form: FormData) => Promise<void>>;
  const form = new FormData();
  for (const field of ["slug", "source", "name", "days", "id", "confirm", "policy", "organisation", "timeZone", "mode", "figuresFor", "detailsFor"]) form.set(field, "x");
  await expect(module[name]?.(form)).rejects.toThrow("redirected");
}

describe("every action asks for its right before it does anything", () => {
  beforeEach(() => { seen.notices.length = 0; seen.touched = false; });

  it("finds actions at all", () => expect(actions.length).toBeGreaterThan(5));

  it.each(actions.flatMap((name) => roles.map((role) => ({ name, role }))))("$name as $role", async ({ name, role }) => {
    seen.role = role;
    await run(name);
    if (may(role, rightOf(name))) expect(seen.notices).not.toContain(refusal);
    else {
      expect(seen.notices).toEqual([refusal]);
      expect(seen.touched).toBe(false);
    }
  });
});
