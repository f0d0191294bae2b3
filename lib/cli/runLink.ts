import { systemClock } from "@/lib/clock";
import { type Env, readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { createLocalLink } from "@/lib/flows/session/createLocalLink";
import { openStore } from "./openStore";
import { readAddress } from "./start/noteAddress";
import { writeOut } from "./writeOut";

/** A site that is asked for under another name says so with 421: it is there. */
async function isServed(local: string): Promise<boolean> {
  return await fetch(new URL("/api/health", local), { signal: AbortSignal.timeout(5_000) }).then(({ ok, status }) => ok || status === 421, () => false);
}

/** Prints an address that opens the running site once. Throws `not-found` where no site answers. */
export async function runLink(): Promise<void> {
  await runLinkIn(readEnv());
}

/** The same for the site of an environment that is not this process's own. */
export async function runLinkIn(env: Env): Promise<void> {
  const address = await readAddress(env.dataFolder);
  if (address === null || !(await isServed(address.local))) throw new AppError("not-found", "No site of this Byline is running.", { hint: "Start it with npm start; it prints a link itself." });
  const store = await openStore(env);
  try {
    await writeOut(`${await createLocalLink(store.settings.db, address.origin, systemClock())}\n`);
  } finally {
    await store.close();
  }
}
