import type { Command } from "commander";
import { parsePort } from "./parsePort";

export interface StartFlags {
  readonly port?: number;
  /** False with --no-open. */
  readonly open: boolean;
}

/** `byline start [repository…]`, which is what `npm start` runs: database, queue, site and readings until Ctrl-C. */
export function addStart(program: Command): void {
  program
    .command("start")
    .description("run Byline on this machine: database, readings and the site (npm start)")
    .argument("[repository...]", "folder, bare repository, URL, or a folder of repositories")
    .option("--port <number>", "port of the site on loopback", parsePort)
    .option("--no-open", "do not open a browser")
    .action(async (sources: string[], flags: StartFlags) => {
      const { runStart } = await import("./start/runStart");
      await runStart(sources, flags);
    });
}
