import "server-only";
import { forbidden } from "next/navigation";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { PublishedModel } from "@/lib/core/report/page/publishedModel";
import { actorNames } from "@/lib/store/audit/actorNames";
import { publications } from "@/lib/store/publication/publications";
import { demandRight } from "./demandRight";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";

const most = 200;
const column = (title: string, isNumber = false, isWide = false) => ({ title, isNumber, isWide });

/** Every file and digest that left the house, the newest first: for owners. */
export async function loadPublished(): Promise<PublishedModel> {
  const context = await loadContext();
  demandRight(context, "readAudit");
  if (context.restricted) forbidden();
  const [found, names] = await Promise.all([publications.list(context.db, most), actorNames(context.db)]);
  return {
    edition: await loadEdition(context), crumbs: [], causes: [], label: "As published",
    headline: [{ text: found.length === 0 ? "Nothing has left the house yet" : `${formatCount(found.length)}${found.length === most ? " newest" : ""} files and digests as they left the house` }],
    dek: "Each keeps its figures, and the rules, policy and data that they stood on. Open one to see what of it is another today, and what changed it.", empty: "The first export appears here.",
    table: {
      columns: [column("Report"), column("When"), column("By", false, true), column("Rules, policy", false, true), column("Rows", true), column("Figures kept", true)],
      rows: found.map(({ id, at, actor, kind, report, filter, rulesVersion, policy, rows, figures }) => ({
        id: String(id), cells: [{ text: report, href: `/published/${String(id)}`, small: `${kind}${filter === "" ? "" : `, ${filter}`}` }, { text: formatInstant(at.toISOString(), context.organisation.timeZone) }, { text: actor === "command line" ? actor : (names.get(actor) ?? actor) }, { text: `${String(rulesVersion)}, ${policy}` }, { text: formatCount(rows) }, { text: formatCount(Object.keys(figures).length) }],
      })),
    },
  };
}
