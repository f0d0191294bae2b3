import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { createLocalLink } from "@/lib/flows/session/createLocalLink";
import { openStore } from "./openStore";
import { readAddress } from "./start/noteAddress";
import { writeOut } from "./writeOut";

async function isServed(origin: string): Promise<boolean> {
  return await fetch(new URL("/api/health", origin), { signal: AbortSignal.timeout(5_000) }).then((answer) => answer.ok, () => false);
}

/** Prints an address that opens the running site once. Throws `not-found` where no site answers. */
export async function runLink(): Promise<void> {
  const env = readEnv();
  const origin = await readAddress(env.dataFolder);
  if (origin === null || !(await isServed(origin))) throw new AppError("not-found", "No site of this Byline is running.", { hint: "Start it with npm start; it prints a link itself." });
  const store = await openStore(env);
  try {
    await writeOut(`${await createLocalLink(store.settings.db, origin, systemClock())}\n`);
  } finally {
    await store.close();
  }
}
