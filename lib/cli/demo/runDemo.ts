import { basename, dirname, join } from "node:path";
import { type Env, readEnv } from "@/lib/env";
import { enterDemo, removeDemo, settleDemo } from "@/lib/fixtures/demo/demoHouse";
import type { DemoFlags } from "../demo";
import { runLinkIn } from "../runLink";
import { runStartIn } from "../start/runStart";

const say = (line: string) => process.stderr.write(`${line}\n`);

/** The environment of the demo: a folder beside the real one, and the database in it, whatever DATABASE_URL says. */
function demoEnv(env: Env): Env {
  const dataFolder = join(dirname(env.dataFolder), `${basename(env.dataFolder)}-demo`);
  return { ...env, dataFolder, databaseUrl: null, secretKey: null, secretKeyOld: null, sources: "any", isDemo: true };
}

/** Builds the invented organisation where that was not done, and serves it until Ctrl-C; or removes it. */
export async function runDemo(flags: DemoFlags): Promise<void> {
  const env = demoEnv(readEnv());
  if (flags.remove) {
    say(removeDemo(env.dataFolder) ? "The demo is removed. Your own Byline was not touched." : "There is no demo to remove.");
    return;
  }
  if (flags.link) {
    await runLinkIn(env);
    return;
  }
  say("Halyard is invented: a demonstration of Byline. For your own repositories: npm start -- /path/to/a/repository");
  const state = enterDemo(env.dataFolder, flags.small ? "small" : "whole");
  await runStartIn(env, [], flags, async ({ settings }, signal) => {
    const forge = await settleDemo(env.dataFolder, state, settings, signal, say);
    return () => forge.close();
  });
}
