import { type Command, InvalidArgumentError, Option } from "commander";
import { wholeNumber } from "./wholeNumber";

export interface ExportsFlags {
  readonly to: string;
  readonly format: "csv" | "json";
  readonly filter: string;
  readonly header: "ids" | "titles";
  readonly bom?: true;
  readonly notes?: true;
  readonly meta: boolean;
  readonly rhythm: "weekly" | "fortnightly" | "monthly";
  readonly weekday: number;
  readonly hour: number;
  readonly zone?: string;
}

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

function parseDay(text: string): number {
  const at = days.indexOf(text.toLowerCase());
  if (at < 0) throw new InvalidArgumentError(`There are: ${days.join(", ")}.`);
  return at + 1;
}

/** `byline exports …`: reports that are written to a folder or bucket again and again. */
export function addExports(program: Command): void {
  const exports = program.command("exports").description("reports that the running site writes to a folder or an S3 bucket again and again");
  exports.command("add").description("schedule a report, or change the schedule of this name").argument("<name>", "begins the names of its files: board-pack").argument("<report>", "as for byline export")
    .requiredOption("--to <target>", "file:///srv/exports, or s3://bucket/folder")
    .option("--filter <address>", "the address of a page, or what stands behind its question mark", "")
    .addOption(new Option("--format <format>", "csv or json").choices(["csv", "json"]).default("csv"))
    .addOption(new Option("--header <words>", "what the first row says (csv)").choices(["ids", "titles"]).default("ids"))
    .option("--bom", "byte order mark (csv)").option("--notes", "definitions as comment lines (csv)").option("--no-meta", "without the .meta.json beside it")
    .addOption(new Option("--rhythm <rhythm>", "monthly: on the first such day of a month").choices(["weekly", "fortnightly", "monthly"]).default("weekly"))
    .option("--weekday <day>", "on which day: monday to sunday", parseDay, 1)
    .option("--hour <hour>", "on the clock of the zone, 0 to 23", (text: string) => wholeNumber(text, 0), 6)
    .option("--zone <zone>", "IANA time zone (default: the organisation's)")
    .action(async (name: string, report: string, flags: ExportsFlags) => { await (await import("./runExports")).runExports.add(name, report, flags); });
  exports.command("list").description("print the schedules, when each is due next, and what became of it last").action(async () => { await (await import("./runExports")).runExports.list(); });
  exports.command("run").description("write what is due, or one of them, now").argument("[name]").action(async (name: string | undefined) => { await (await import("./runExports")).runExports.run(name ?? null); });
  exports.command("end").description("end a schedule; its files stay").argument("<name>").action(async (name: string) => { await (await import("./runExports")).runExports.end(name); });
}
