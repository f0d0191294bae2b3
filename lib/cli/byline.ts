import { Command } from "commander";
import { addBackup } from "./backup";
import { addBench } from "./bench";
import { addBenchEvidence } from "./benchEvidence";
import { addConfiguration } from "./configuration";
import { addDemo } from "./demo";
import { addBenchFixes } from "./benchFixes";
import { addBenchUplift } from "./benchUplift";
import { addDigest } from "./digest";
import { addDoctor } from "./doctor";
import { addExport } from "./export";
import { addExports } from "./exports";
import { addForge } from "./forge";
import { addIngest } from "./ingest";
import { addLink } from "./link";
import { addMigrate } from "./migrate";
import { addSite } from "./site";
import { addStart } from "./start";
import { addSecrets } from "./secrets";
import { addTeams } from "./teams";
import { addWorker } from "./worker";
import { addScan } from "./scan";
import { addSessions } from "./sessions";
import { printError } from "./printError";

/** Wrong use of the command line (commander's own errors). */
const wrongUse = 2;

const program = new Command("byline")
  .description("Who wrote the code you merged, with the evidence behind every number.")
  .showHelpAfterError("(run with --help for the verbs and options)")
  .exitOverride();

// One file per verb; each adds itself.
addScan(program);
addSessions(program);
addStart(program);
addSite(program);
addWorker(program);
addMigrate(program);
addLink(program);
addForge(program);
addIngest(program);
addDigest(program);
addDoctor(program);
addConfiguration(program);
addBackup(program);
addDemo(program);
addExport(program);
addExports(program);
addSecrets(program);
addTeams(program);
addBench(program);
addBenchEvidence(program);
addBenchUplift(program);
addBenchFixes(program);

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = printError(error, wrongUse);
}
