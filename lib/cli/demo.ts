import { type Command, Option } from "commander";
import type { StartFlags } from "./start";
import { parsePort } from "./parsePort";

export interface DemoFlags extends StartFlags {
  readonly remove?: true;
  readonly link?: true;
  readonly small?: true;
}

/** `byline demo`: an invented organisation, read and served like a real one, with data of its own. */
export function addDemo(program: Command): void {
  program
    .command("demo")
    .description("show Byline with an invented organisation, apart from your own data (npm run demo)")
    .option("--port <number>", "port of the site on loopback", parsePort)
    .option("--no-open", "do not open a browser")
    .option("--link", "print another one-time link for the demo that runs")
    .option("--remove", "remove everything that the demo made")
    .addOption(new Option("--small", "two teams over forty weeks: for tests").hideHelp())
    .action(async (flags: DemoFlags) => {
      const { runDemo } = await import("./demo/runDemo");
      await runDemo(flags);
    });
}
