import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { organisationTables } from "@/lib/core/organisationExport/organisationTables";
import { openTestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { publicFigures } from "@/lib/store/publicFigure/publicFigures";
import { exportOrganisation } from "./exportOrganisation";

it("is an archive that tar opens, with every table in it and nothing that opens anything", async () => {
  const base = await openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), "byline-everything-"));
  try {
    await base.db.user.create({ data: { id: "ada", name: 'Ada, "the first"\nof many', email: "ada@example.org", role: "owner" } });
    await publicFigures.make(base.db, { kind: "badge", slug: "x" }, { actor: "ada", now: new Date(0) });
    const [figure] = await publicFigures.list(base.db);
    await base.db.secret.create({ data: { name: "n", keyId: "k", sealed: new Uint8Array([1]) } });
    const pieces: Buffer[] = [];
    for await (const piece of exportOrganisation(base.url, new Date("2026-11-30T12:00:00Z"))) pieces.push(piece);
    writeFileSync(join(folder, "all.tar"), Buffer.concat(pieces));
    execFileSync("tar", ["xf", "all.tar"], { cwd: folder });

    const files = readdirSync(join(folder, "byline"));
    expect(files.sort()).toEqual([...organisationTables.taken.map((table) => `${table}.csv`), "manifest.json"].sort());
    const users = parse(readFileSync(join(folder, "byline", "User.csv"), "utf8"), { columns: true });
    expect(users).toMatchObject([{ id: "ada", name: 'Ada, "the first"\nof many', role: "owner" }]);
    const manifest = JSON.parse(readFileSync(join(folder, "byline", "manifest.json"), "utf8")) as { readonly tables: readonly { readonly table: string; readonly rows: number }[] };
    expect(manifest.tables.find(({ table }) => table === "User")?.rows).toBe(1);
    expect(Buffer.concat(pieces).includes(figure?.key ?? "none")).toBe(false);
    // Nothing is left beside it.
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("byline-export-"))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await base.close();
  }
});
