import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { organisationTables } from "@/lib/core/organisationExport/organisationTables";
import { openTestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { publicFigures } from "@/lib/store/publicFigure/publicFigures";
import { exportOrganisation } from "./exportOrganisation";

const now = new Date("2026-11-30T12:00:00Z");

it("is an archive that tar opens, with every table in it and nothing that opens anything", async () => {
  const base = await openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), "byline-everything-"));
  try {
    await base.db.user.create({ data: { id: "ada", name: 'Ada, "the first"\nof many', email: "ada@example.org", role: "owner" } });
    await publicFigures.make(base.db, { kind: "badge", slug: "x" }, { actor: "ada", now: new Date(0) });
    const [figure] = await publicFigures.list(base.db);
    await base.db.guardPolicy.create({ data: { title: "t", measure: "unapproved", group: "all", comparison: "atMost", bound: 1, windowWeeks: 1, webhookUrl: "https://hooks.example/opens-a-channel", madeBy: "ada", madeAt: new Date(0) } });
    await base.db.secret.create({ data: { name: "n", keyId: "k", sealed: new Uint8Array([1]) } });
    // Of one that was killed long ago, and of one that goes on beside this.
    const exporting = join(folder, "data", "exporting");
    for (const name of ["byline-export-killed", "byline-export-other"]) mkdirSync(join(exporting, name), { recursive: true });
    utimesSync(join(exporting, "byline-export-killed"), 0, 0);
    utimesSync(join(exporting, "byline-export-other"), now, now);
    const pieces: Buffer[] = [];
    const modes = new Set<number>();
    for await (const piece of exportOrganisation(base.url, join(folder, "data"), now)) {
      pieces.push(piece);
      for (const name of readdirSync(exporting)) if (name !== "byline-export-other") modes.add(statSync(join(exporting, name)).mode & 0o777);
    }
    expect([...modes]).toEqual([0o700]);
    writeFileSync(join(folder, "all.tar"), Buffer.concat(pieces));
    execFileSync("tar", ["xf", "all.tar"], { cwd: folder });

    const files = readdirSync(join(folder, "byline"));
    expect(files.sort()).toEqual([...organisationTables.taken.map((table) => `${table}.csv`), "manifest.json"].sort());
    const users = parse(readFileSync(join(folder, "byline", "User.csv"), "utf8"), { columns: true });
    expect(users).toMatchObject([{ id: "ada", name: 'Ada, "the first"\nof many', role: "owner" }]);
    const manifest = JSON.parse(readFileSync(join(folder, "byline", "manifest.json"), "utf8")) as { readonly tables: readonly { readonly table: string; readonly rows: number }[] };
    expect(manifest.tables.find(({ table }) => table === "User")?.rows).toBe(1);
    for (const opens of [figure?.key ?? "none", "opens-a-channel"]) expect(Buffer.concat(pieces).includes(opens)).toBe(false);
    // Nothing is left beside it, nor of what was killed.
    expect(readdirSync(exporting)).toEqual(["byline-export-other"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await base.close();
  }
});
