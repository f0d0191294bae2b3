import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { buildSources, buildWorld, type World } from "@/lib/fixtures/scope/buildWorld";
import { type Case, pages, pageStatus, type Permission, reports, reportStatus } from "@/lib/fixtures/scope/expectation";
import { asked } from "@/lib/fixtures/scope/standIns";
import { openPage, pageFiles, takeReport } from "@/lib/fixtures/scope/surface";
import { worldTime } from "@/lib/fixtures/scope/worldTime";
import { reportIds } from "@/lib/flows/export/reportIds";
import { createApiToken } from "@/lib/flows/token/createApiToken";

vi.mock("server-only", () => ({}));
vi.mock("@/lib/clock", async () => (await import("@/lib/fixtures/scope/standIns")).clock);
vi.mock("next/headers", async () => (await import("@/lib/fixtures/scope/standIns")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/lib/fixtures/scope/standIns")).nextNavigation);
vi.mock("../session/findReader", async () => (await import("@/lib/fixtures/scope/standIns")).findReaderModule());

// Details follow the forge: what tells them is asked here, all else by the matrix (whoSeesWhat), which knows no difference between a list and a forge's word.
const detailReports = reportIds.filter((id) => reports[id] === "details" || reports[id] === "lists");
const detailPages = pageFiles.filter((file) => pages[file] === "details" || file === "(edition)/changes/page.tsx");
const roles = ["owner", "lead", "member", "viewer"] as const;
const where = { forgeId_externalId: { forgeId: 1, externalId: "77" } };
const sources = buildSources();
const tokens = new Map<string, string>();
let world: World;

beforeAll(async () => {
  world = await buildWorld(["open", "secret"], sources);
  for (const [name, value] of Object.entries({ DATABASE_URL: world.url, BYLINE_GITHUB_ID: "id", BYLINE_GITHUB_SECRET: "secret" })) vi.stubEnv(name, value);
  for (const role of roles) tokens.set(role, await createApiToken(world.db, role, { name: "t", days: 30, scopes: ["reports:read"] }, new Date(worldTime)));
  await world.db.organisation.update({ where: { id: 1 }, data: { privacyMode: "open", figuresFor: "everybody", detailsFor: "forge" } });
  await world.db.forge.create({ data: { id: 1, kind: "github", name: "GitHub", webUrl: "https://github.com" } });
  await world.db.forgeRepository.create({ data: { forgeId: 1, externalId: "77", fullName: "acme/secret-lab", isPrivate: true, repositoryId: world.repositories["secret"]?.id ?? 0 } });
  // On the list, which the forge's word stands above; and with an account that it does not name.
  await world.db.repositoryAccess.create({ data: { userId: "lead", repositoryId: world.repositories["secret"]?.id ?? 0 } });
  await world.db.account.createMany({ data: [["member", "42"], ["viewer", "43"]].map(([userId = "", providerAccountId = ""]) => ({ userId, type: "oauth", provider: "github", providerAccountId })) });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
  for (const { path } of sources.values()) rmSync(path, { recursive: true, force: true });
});

/** What a reader is told of a repository that is not as it should be, or holds what they may not see. */
async function faults(role: (typeof roles)[number], name: "open" | "secret", sight: Permission): Promise<string[]> {
  const subject = world.repositories[name];
  if (subject === undefined) throw new Error("there is no such repository");
  asked.as = role;
  const of: Case = { role, mode: "open", permission: sight };
  const found: { readonly what: string; readonly expected: readonly string[]; readonly status: string; readonly text: string }[] = [];
  for (const id of detailReports) found.push({ what: id, expected: reportStatus(id, of, sight, true), ...await takeReport(tokens.get(role) ?? "", id, "file.json", { repo: subject.slug, notes: "1", ...(id === "changeFiles" ? { sha: subject.head } : id === "fileGroups" ? { path: subject.file } : {}) }) });
  for (const file of detailPages) found.push({ what: file, expected: pageStatus(file, of, sight), ...await openPage(file, subject, file.includes("[slug]") ? {} : { repo: subject.slug }) });
  const hidden = name === "secret" && sight !== "both" ? ["secretpath", "secrettext", "secrettitle", "secret Author"] : [];
  return found.flatMap(({ what, expected, status, text }) => {
    const said = text.replaceAll(subject.file, "ASKED").replaceAll(encodeURIComponent(subject.file), "ASKED");
    return [...(expected.includes(status) ? [] : [`${what}: ${status}, not ${expected.join(" or ")}`]), ...hidden.filter((word) => said.includes(word)).map((word) => `${what} holds ${word}`)];
  });
}

it.each<[string, { isPublic: boolean; accounts: string[]; checkedAt: number }, Readonly<Record<(typeof roles)[number], Permission>>]>([
  ["one account", { isPublic: false, accounts: ["42"], checkedAt: worldTime }, { owner: "both", lead: "figures", member: "both", viewer: "figures" }],
  ["everybody", { isPublic: true, accounts: [], checkedAt: worldTime }, { owner: "both", lead: "both", member: "both", viewer: "both" }],
  ["one account, too long ago", { isPublic: false, accounts: ["42"], checkedAt: worldTime - 16 * 60_000 }, { owner: "both", lead: "figures", member: "figures", viewer: "figures" }],
])("where details follow the forge and it names %s", async (_, { checkedAt, ...told }, expected) => {
  const data = { ...told, checkedAt: new Date(checkedAt), askedAt: new Date(checkedAt) };
  await world.db.forgeReaders.upsert({ where, create: { forgeId: 1, externalId: "77", ...data }, update: data });
  for (const role of roles) expect([role, await faults(role, "secret", expected[role])]).toEqual([role, []]);
  // A repository without a forge goes by its list.
  expect(await faults("member", "open", "both")).toEqual([]);
});
