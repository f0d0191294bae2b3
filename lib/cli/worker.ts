import type { Command } from "commander";

/** `byline worker`: the queue alone, for machines beside the one that serves the site. */
export function addWorker(program: Command): void {
  program
    .command("worker")
    .description("work on the queue of DATABASE_URL until asked to stop; run as many as you like, on as many machines")
    .action(async () => {
      const { runWorker } = await import("./start/runWorker");
      await runWorker();
    });
}
