import { printable } from "@/lib/core/report/printable";
import type { LineCounts, ScanReport, SurvivingCounts } from "@/lib/flows/scan/scanReport";

const number = new Intl.NumberFormat("en");
const mostRows = 15;

/** A scan for people: one sentence, then where the lines went, by agent and by month. */
export function printReport(report: ScanReport): string {
  return printable([
    `${report.repository} at ${report.head.slice(0, 12)}`,
    headline(report),
    "",
    ...lineRows(report.lines),
    ...survivingRows(report.surviving),
    ...section("Agents (lines · commits · changes)", report.agents.map(({ agent, model, lines, commits, changes }) =>
      `${`${agent}${model === null ? "" : ` (${model})`}`.padEnd(44)}${cell(lines)}${cell(commits)}${cell(changes)}`)),
    ...section("Latest months (lines · AI · unknown · human)", [...report.months].reverse().map(({ month, lines }) =>
      `${month.padEnd(12)}${cell(lines.added - lines.leftOut - lines.bot)}${cell(lines.proven + lines.declared)}${cell(lines.unknown)}${cell(lines.human)}`)),
    ...section("Not readable (contents missing from this clone; not counted)", report.unreadable.map(({ path }) => path)),
    "",
    `${number.format(report.changes)} changes, ${number.format(report.commits)} commits, ${report.seconds.toFixed(1)} s`,
    "",
  ].join("\n"));
}

function headline({ share, lines }: ScanReport): string {
  if (share.value === null || share.floor === null || share.ceiling === null || share.coverage === null) return "No counted lines landed in this period.";
  return `AI is named on ${percent(share.value)} of the ${number.format(lines.added - lines.leftOut - lines.bot)} lines merged `
    + `(proven ${percent(share.floor)}, at most ${percent(share.ceiling)}; evidence covers ${percent(share.coverage)}).`;
}

function lineRows({ added, leftOut, proven, declared, human, unknown, bot }: LineCounts): string[] {
  const rows: [string, number][] = [
    ["Added, as git counts", added], ["left out (generated, vendored, locks …)", leftOut], ["bots", bot],
    ["AI, proven", proven], ["AI, declared", declared], ["people", human], ["unknown", unknown],
  ];
  return rows.map(([name, count], index) => `${index === 0 ? name.padEnd(44) : `  ${name}`.padEnd(44)}${cell(count)}`);
}

function survivingRows(surviving: SurvivingCounts | null): string[] {
  if (surviving === null) return [];
  const { total, leftOut, bot, proven, declared, human, unknown } = surviving;
  const rows: [string, number][] = [["Still there at the head", total], ["left out", leftOut], ["bots", bot], ["AI, proven", proven], ["AI, declared", declared], ["people", human], ["unknown", unknown]];
  return ["", ...rows.map(([name, count], index) => `${(index === 0 ? name : `  ${name}`).padEnd(44)}${cell(count)}`)];
}

function section(title: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const more = rows.length > mostRows ? [`  … and ${rows.length - mostRows} more (--json has all)`] : [];
  return ["", title, ...rows.slice(0, mostRows).map((row) => `  ${row}`), ...more];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function cell(count: number): string {
  return number.format(count).padStart(14);
}
