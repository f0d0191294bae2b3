import type { Command } from "commander";
import { parsePort } from "./parsePort";

/** `byline site`: the pages alone, for machines beside those that work on the queue. */
export function addSite(program: Command): void {
  program
    .command("site")
    .description("serve the pages of DATABASE_URL until asked to stop; needs a byline worker beside it")
    .option("--port <number>", "port of the site", parsePort)
    .action(async (flags: { readonly port?: number }) => {
      const { runSite } = await import("./start/runSite");
      await runSite(flags.port ?? null);
    });
}
