import { readEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { listenForStop } from "../listenForStop";
import { openStore } from "../openStore";
import { demandShared } from "./demandShared";
import { openSite } from "./openSite";

/** Serves the pages until it is asked to stop. Prints no link: `byline link` does, so that none stands in a log. */
export async function runSite(port: number | null): Promise<void> {
  const env = readEnv();
  demandShared(env, "site");
  log.begin(env.log ?? (process.stderr.isTTY ? "text" : "json"));
  const stop = listenForStop();
  const store = await openStore(env);
  try {
    const { site, origin } = await openSite(env, store.settings.databaseUrl, port ?? env.port ?? 4600, stop);
    log.info(`Byline is at ${origin}; npm run -s byline -- link prints a link of its owner.`);
    const stopped = new Promise<null>((resolve) => stop.addEventListener("abort", () => resolve(null), { once: true }));
    const reason = stop.aborted ? null : await Promise.race([site.ended, stopped]);
    await site.stop();
    if (reason !== null) throw reason;
  } finally {
    await store.close();
  }
}
