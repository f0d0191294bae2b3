import { z } from "zod";

/** The first line of a backup: what it is, and of which schema. Nothing in it is secret. */
export const backupManifest = z.object({
  format: z.literal("byline-backup-1"),
  version: z.string(),
  /** Migrations that the database had, oldest first. */
  migrations: z.array(z.string()).min(1),
  createdAt: z.string(),
  postgres: z.string(),
});

export type BackupManifest = z.infer<typeof backupManifest>;

/** What stands before the rows of a table, and, at the very end, how many rows there were in all. */
export const backupSection = z.union([z.object({ table: z.string(), columns: z.array(z.string()).min(1) }), z.object({ end: z.literal(true), rows: z.number().int() })]);

/** Ends the rows of a table; no row can look like it, because a backslash in a row is doubled. */
export const endOfRows = "\\.";
