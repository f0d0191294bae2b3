import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { savedViews } from "./savedViews";

let base: TestDatabase;
beforeAll(async () => {
  base = await openTestDatabase();
  await base.db.user.createMany({ data: [{ id: "ada", name: "Ada", role: "owner" }, { id: "bob", name: "Bob", role: "viewer" }] });
});
afterAll(() => base.close());

const now = new Date("2026-11-30T12:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const names = async (userId: string, at = now) => (await savedViews.list(base.db, userId, at)).filter(({ isEnded }) => !isEnded).map(({ name }) => name);

it("keeps views for who made them, and for everybody where they are shared; taken away, they come back for a day", async () => {
  await savedViews.save(base.db, "ada", { name: "Private", of: "/?repo=a&notice=z", shared: false }, now);
  await savedViews.save(base.db, "ada", { name: "Shared", of: "/fixes?weeks=12", shared: true }, now);
  expect(await names("ada")).toEqual(["Private", "Shared"]);
  expect(await names("bob")).toEqual(["Shared"]);
  const [own, shared] = await savedViews.list(base.db, "ada", now);
  if (own === undefined || shared === undefined) throw new Error("not saved");
  expect(own).toMatchObject({ page: "/", query: "repo=a", maker: "Ada" });

  // Others' private ones are not there, and nobody changes what is not theirs.
  await expect(savedViews.find(base.db, "bob", own.id)).rejects.toThrow("no such view");
  await expect(savedViews.change(base.db, "bob", shared.id, { name: "Mine", shared: true })).rejects.toThrow("no such view");
  await expect(savedViews.end(base.db, "bob", shared.id, now)).rejects.toThrow("no such view");
  await savedViews.change(base.db, "ada", shared.id, { name: "Renamed", shared: true });
  expect((await savedViews.find(base.db, "bob", shared.id)).name).toBe("Renamed");

  await savedViews.end(base.db, "ada", shared.id, now);
  expect(await names("bob")).toEqual([]);
  await savedViews.restore(base.db, "ada", shared.id, later(23));
  expect(await names("bob")).toEqual(["Renamed"]);
  await savedViews.end(base.db, "ada", shared.id, now);
  await expect(savedViews.restore(base.db, "ada", shared.id, later(25))).rejects.toThrow("no such view");
  // What was taken away long ago is forgotten when the next one is.
  await savedViews.end(base.db, "ada", own.id, later(30));
  expect(await base.db.savedView.count()).toBe(1);
  await base.db.user.delete({ where: { id: "ada" } });
  expect(await base.db.savedView.count()).toBe(0);
});

it("many that others share hide none of one's own, and each is found", async () => {
  await base.db.user.create({ data: { id: "cleo", name: "Cleo", role: "member" } });
  await base.db.savedView.createMany({ data: Array.from({ length: 201 }, (_, at) => ({ userId: "cleo", name: `A ${String(at).padStart(3, "0")}`, page: "/", query: "", shared: true, madeAt: now })) });
  await savedViews.save(base.db, "bob", { name: "Zoo", of: "/", shared: false }, now);
  expect((await names("bob")).includes("Zoo")).toBe(true);
  const last = await base.db.savedView.findFirstOrThrow({ where: { name: "A 200" } });
  expect((await savedViews.find(base.db, "bob", last.id)).name).toBe("A 200");
});

it("refuses what is no page with a filter", async () => {
  await expect(savedViews.save(base.db, "bob", { name: "x", of: "https://evil.example/", shared: false }, now)).rejects.toThrow("needs a name");
});
