import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { organisationTables } from "@/lib/core/organisationExport/organisationTables";
import { tarHeader } from "@/lib/core/organisationExport/tarHeader";
import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import { type CopiedTable, copyTables } from "@/lib/store/organisationExport/copyTables";
import { openExportFolder } from "./openExportFolder";

const block = 512;
const padding = (size: number) => Buffer.alloc((block - (size % block)) % block);

/** A file whose size is known before its first byte, as tar asks. */
function* small(name: string, text: string, at: number): Generator<Buffer> {
  const bytes = Buffer.from(text);
  yield Buffer.concat([tarHeader(name, bytes.length, at), bytes, padding(bytes.length)]);
}

/**
 * Everything that the organisation owns as a tar archive, piece by piece: a CSV for each table, and `manifest.json` at its end, without which the archive is not whole. One table at a time lies
 * beside it on disk, in a folder of its own within Byline's data. The keys and the contents of mirrors are in none.
 */
export async function* exportOrganisation(databaseUrl: string, dataFolder: string, now: Date): AsyncGenerator<Buffer> {
  const at = Math.floor(now.getTime() / 1000);
  const folder = await openExportFolder(dataFolder, now);
  const file = join(folder, "table.csv");
  const { taken, without, left } = organisationTables;
  const tables: CopiedTable[] = [];
  try {
    for await (const copied of copyTables(databaseUrl, taken, without, file)) {
      tables.push(copied);
      const { size } = await stat(file);
      yield tarHeader(`byline/${copied.table}.csv`, size, at);
      for await (const piece of createReadStream(file)) yield piece as Buffer;
      yield padding(size);
    }
    const manifest = { format: "byline-organisation-1", made: now.toISOString(), rulesVersion: rulesVersion.number, csv: "RFC 4180, UTF-8, header in the first line; an empty field is missing; bytes are \\x and hexadecimal digits", tables, leftOut: left };
    yield* small("byline/manifest.json", `${JSON.stringify(manifest, null, 2)}\n`, at);
    yield Buffer.alloc(2 * block);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
