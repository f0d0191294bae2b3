import type { Command } from "commander";

/** `byline link`: prints a new one-time link to the site that is running. */
export function addLink(program: Command): void {
  program
    .command("link")
    .description("print a new one-time link to the running site")
    .action(async () => {
      const { runLink } = await import("./runLink");
      await runLink();
    });
}
