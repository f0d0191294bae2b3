import "server-only";
import { forbidden, notFound } from "next/navigation";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { PublishedModel } from "@/lib/core/report/page/publishedModel";
import { recheckPublication } from "@/lib/flows/export/recheckPublication";
import { publications } from "@/lib/store/publication/publications";
import { demandRight } from "./demandRight";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";

const most = 200;
const column = (title: string, isNumber = false) => ({ title, isNumber, isWide: false });
const print = (value: number | null) => (value === null ? "–" : Number.isInteger(value) ? formatCount(value) : String(Number(value.toPrecision(6))));

/** One file that left the house: which of its figures are others now, and what changed them. For owners. */
export async function loadPublication(id: string): Promise<PublishedModel> {
  const context = await loadContext();
  demandRight(context, "readAudit");
  if (context.restricted) forbidden();
  const told = /^\d{1,9}$/.test(id) ? await publications.find(context.db, Number(id)) : null;
  if (told === null) notFound();
  const { changed, causes, problem } = await recheckPublication(context.db, context.reader.scope, told);
  const count = Object.keys(told.figures).length;
  return {
    edition: await loadEdition(context), crumbs: [{ name: "As published", href: "/published" }, { name: told.report, href: null }],
    headline: [{ text: problem !== null ? "This cannot be made again" : changed.length === 0 ? `All ${formatCount(count)} figures stand as they were told` : `${formatCount(changed.length)} of ${formatCount(count)} figures are others now` }],
    dek: problem ?? `${told.report}, told on ${formatInstant(told.at.toISOString(), context.organisation.timeZone)} of the same weeks and repositories${told.filter === "" ? "" : ` (${told.filter})`}.`,
    causes: causes.length > 0 ? causes : changed.length === 0 ? [] : ["neither rules, policy, corrections nor what is read is another: Byline itself counts it otherwise"], label: "Figures that are others now", empty: problem === null ? "Nothing is another." : "",
    table: { columns: [column("Figure"), column("As published", true), column("Now", true)], rows: changed.slice(0, most).map(({ name, before, after }) => ({ id: name, cells: [{ text: name }, { text: print(before) }, { text: print(after) }] })) },
  };
}
