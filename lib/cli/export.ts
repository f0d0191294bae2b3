import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import { z } from "zod";
import { type ReportId, reportIds } from "@/lib/flows/export/reportIds";

export interface ExportFlags {
  readonly from?: string;
  readonly to?: string;
  readonly repo: readonly string[];
  readonly team: readonly string[];
  readonly sha?: string;
  readonly path?: string;
  readonly format: "csv" | "json" | "meta";
  readonly filter?: string;
  readonly header: "ids" | "titles";
  readonly bom?: true;
  readonly notes?: true;
}

function parseReport(text: string): ReportId {
  const known = reportIds.find((id) => id === text);
  if (known === undefined) throw new InvalidArgumentError(`There are: ${reportIds.join(", ")}.`);
  return known;
}

function parseDay(text: string): string {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError("Write a day as 2026-03-01.");
  return text;
}

/** `byline export <report>`: the same figures as the pages, as a file on standard output. */
export function addExport(program: Command): void {
  program
    .command("export")
    .description("write a report, as the pages show it, to standard output")
    .argument("<report>", `one of ${reportIds.join(", ")}`, parseReport)
    .option("--from <day>", "first day of landing, in the organisation's zone (default: 52 weeks)", parseDay)
    .option("--to <day>", "last day of landing", parseDay)
    .option("--repo <name>", "only this repository; can be given several times", (name: string, others: string[]) => [...others, name], [])
    .option("--team <slug>", "only changes whose initiator was in this team; can be given several times", (name: string, others: string[]) => [...others, name], [])
    .option("--sha <sha>", "the change, for changeFiles")
    .option("--path <path>", "the folder, for files, or the file, for fileGroups")
    .option("--filter <address>", "everything else that a page can ask: the address of a page or of its CSV, or what stands behind its question mark")
    .option("--notes", "definitions and notes as comment lines before the header (csv)")
    .option("--bom", "byte order mark, for spreadsheets that need it (csv)")
    .addOption(new Option("--header <words>", "what the first row says (csv)").choices(["ids", "titles"]).default("ids"))
    .addOption(new Option("--format <format>", "csv, json, or meta: definitions, filter and units, to stand beside a csv").choices(["csv", "json", "meta"]).default("csv"))
    .action(async (id: ReportId, flags: ExportFlags) => {
      const { runExport } = await import("./runExport");
      await runExport(id, flags);
    });
}
