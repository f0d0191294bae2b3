import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { writeMigration } from "@/lib/store/migration/writeMigration";
import { openStore } from "./openStore";
import { writeOut } from "./writeOut";

const stampOf = (at: number) => new Date(at).toISOString().replace(/\D/g, "").slice(0, 14);

/** Migrates the database and prints the names of what it applied; with a name, writes the migration that the schema needs instead. */
export async function runMigrate(write: string | null): Promise<void> {
  const store = await openStore(readEnv());
  try {
    if (write === null) {
      await writeOut(store.applied.length === 0 ? "The database is at the present schema.\n" : store.applied.map((name) => `applied ${name}\n`).join(""));
      return;
    }
    const file = await writeMigration(store.settings.databaseUrl, stampOf(systemClock()), write);
    await writeOut(file === null ? "The migrations lead to prisma/schema.prisma already.\n" : `wrote ${file}\n`);
  } finally {
    await store.close();
  }
}
