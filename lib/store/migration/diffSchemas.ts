import { withEngine } from "./withEngine";

/** The SQL that leads from one schema.prisma (null: an empty database) to another; '' where they agree. `url`: any database. */
export async function diffSchemas(url: string, before: string | null, after: string): Promise<string> {
  const target = (content: string) => ({ tag: "schemaDatamodel" as const, files: [{ content, path: "schema.prisma" }] });
  const result = await withEngine(url, after, (engine) => engine.diff({
    from: before === null ? { tag: "empty" } : target(before), to: target(after),
    script: true, exitCode: null, filters: { externalTables: [], externalEnums: [] },
  }));
  const script = (result.stdout ?? "").trim();
  return script.startsWith("-- This is an empty migration") ? "" : script;
}
