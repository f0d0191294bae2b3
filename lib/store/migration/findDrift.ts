import { migrate } from "../migrate";
import { readSchema } from "./readMigrations";
import { withEngine } from "./withEngine";
import { withScratchDatabase } from "./withScratchDatabase";

/**
 * The SQL that leads from prisma/migrations to prisma/schema.prisma; '' where they agree. `url` is a server on which a
 * scratch database may be created: this engine has no shadow database of its own.
 */
export async function findDrift(url: string): Promise<string> {
  const content = readSchema();
  const files = [{ content, path: "schema.prisma" }];
  return await withScratchDatabase(url, async (scratch) => {
    await migrate(scratch);
    const result = await withEngine(scratch, content, (engine) => engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "/" }, to: { tag: "schemaDatamodel", files },
      script: true, exitCode: null, filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
    }));
    const script = (result.stdout ?? "").trim();
    return script.startsWith("-- This is an empty migration") ? "" : script;
  });
}
