import "server-only";
import { notFound } from "next/navigation";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import type { FixListModel } from "@/lib/core/report/page/fixListModel";
import { dayInZone } from "@/lib/core/report/week";
import { findCampaign } from "@/lib/store/fix/campaigns";
import { type FixRow, fixes } from "@/lib/store/reports/fixes";
import { address } from "./address";
import { findOr404 } from "./findOr404";
import { fixContext } from "./fixContext";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";

const pageSize = 50;
const writers: Readonly<Record<string, string>> = { ai: "AI", human: "people", mixed: "mixed", unknown: "unknown" };
const rules: Readonly<Record<string, string>> = { correction: "said by a member", issue: "issue", title: "title", label: "label", alert: "alert", keyword: "a word in the title" };

function unitWords(unit: string): string {
  const [kind, ...rest] = unit.split(":");
  return kind === "issue" ? `issue #${rest[1] ?? ""}` : kind === "pull" ? `pull request #${rest[0] ?? ""}` : "a change";
}

/** The list of fixes of repositories whose details the reader may see; to who may see none there is no such page. */
export async function loadFixList(search: Search): Promise<FixListModel> {
  const asked = await loadContext();
  const params = await readSearch(search);
  const { now, filter, sentence } = await fixContext(asked, params, "/fixes/list", "details");
  const { db, reader: { scope }, organisation } = asked;
  if (scope.details !== "all" && !asked.repositories.some(({ hasDetails }) => hasDetails)) notFound();
  const slug = params.get("campaign");
  const campaign = slug === null || slug === "" ? null : await findOr404(findCampaign(db, slug));
  const page = Math.max(1, Math.min(100_000, Math.trunc(Number(params.get("page") ?? "1")) || 1));
  const report = await fixes(db, scope, filter, now, { page, pageSize, writer: "", campaignId: campaign?.id ?? null });
  const more = campaign === null ? {} : { campaign: campaign.slug };
  const to = (at: number) => address.withFilter("/fixes/list", filter, { ...more, ...(at > 1 ? { page: String(at) } : {}) });
  const pages = Math.max(1, Math.ceil(report.totalRows / pageSize));
  const rowOf = (row: FixRow) => ({
    id: `${row.repository} ${row.unit}`,
    cells: [
      { text: row.title === "" ? "(no title)" : row.title, href: address.change(row.repository, row.sha), small: `${row.name}, ${unitWords(row.unit)}${row.changes > 1 ? `, ${String(row.changes)} changes` : ""}${row.reverted ? ", reverted later" : ""}` },
      { text: formatDay(dayInZone(new Date(row.landedAt), organisation.timeZone)) }, { text: writers[row.writer] ?? row.writer, ...(row.writer === "ai" && row.agent !== null ? { small: agentTitle(row.agent) } : {}) },
      { text: `${rules[row.rule] ?? row.rule}${row.isSure ? "" : ", unsure"}`, ...(row.quote === "" ? {} : { small: row.quote }) }, { text: row.severity === "" ? "–" : row.severity }, { text: formatCount(row.counted) },
    ],
  });
  const column = (title: string, isNumber = false, isWide = false) => ({ title, isNumber, isWide });
  return {
    edition: await loadEdition(asked), filter: campaign === null ? sentence : null, title: campaign === null ? "The fixes, one by one" : `Fixes of “${campaign.name}”`,
    crumbs: [{ name: "Fixes", href: "/fixes" }, ...(campaign === null ? [] : [{ name: campaign.name, href: `/fixes/campaigns/${campaign.slug}` }]), { name: "List", href: null }],
    figure: { id: "fixes", kicker: "Fixes", aside: "Newest first", headline: [{ text: `${formatCount(report.totalRows)} fixes` }], sub: "", foot: [{ text: `${report.notes.join(" ")} A class can be corrected on the page of its change.` }], rows: null, csv: address.csv("fixes", filter, more) },
    table: { columns: [column("Fix"), column("Landed"), column("Written by"), column("Is a fix by"), column("Severity", false, true), column("Counted lines", true, true)], rows: report.rows.map(rowOf) },
    pagination: { page, pages, summary: report.rows.length === 0 ? `0 of ${formatCount(report.totalRows)}` : `${formatCount((page - 1) * pageSize + 1)}–${formatCount((page - 1) * pageSize + report.rows.length)} of ${formatCount(report.totalRows)}`, previous: page > 1 ? to(Math.min(page - 1, pages)) : null, next: page < pages ? to(page + 1) : null },
  };
}
