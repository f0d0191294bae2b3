import "server-only";
import { notFound } from "next/navigation";
import { may } from "@/lib/core/access/may";
import { proposeRule } from "@/lib/core/attribution/own/proposeRule";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDayRange } from "@/lib/core/report/formatDayRange";
import type { EvidencePageModel } from "@/lib/core/report/page/evidencePageModel";
import { unknownSignatures } from "@/lib/store/reports/unknownSignatures";
import { address } from "./address";
import { ruleAddress } from "./ruleAddress";
import { evidenceContext } from "./evidenceContext";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import type { Search } from "./readSearch";

const looks = { app: "a GitHub App", bot: "a bot’s account or name", agent: "an agent’s mailbox or name", model: "names a model", aiKey: "a key that speaks of AI" } as const;
const column = (title: string, isNumber = false, isWide = false) => ({ title, isNumber, isWide });

/** What looks automated and matches no rule, of repositories whose details the reader may see; to who may see none there is no such page. */
export async function loadUnknownSignatures(search: Search): Promise<EvidencePageModel> {
  const asked = await loadContext();
  const { now, filter, sentence } = await evidenceContext(asked, search, "/evidence/unknown", "details");
  const { db, reader: { scope } } = asked;
  if (scope.details !== "all" && scope.details.length === 0) notFound();
  const { rows } = await unknownSignatures(db, scope, filter, now);
  const isOwner = may(scope.role, "changeSettings");
  return {
    edition: await loadEdition(asked), filter: sentence, crumbs: [{ name: "Evidence", href: address.withFilter("/evidence", filter) }, { name: "Unknown signatures", href: null }],
    headline: [{ text: rows.length === 0 ? "Nothing that looks automated is unknown to the rules" : `${formatCount(rows.length)} ${rows.length === 1 ? "signature looks" : "signatures look"} automated and no rule knows ${rows.length === 1 ? "it" : "them"}` }],
    figures: [{
      text: { id: "signatures", kicker: "Unknown signatures", aside: "Most unknown lines first", headline: [{ text: "Co-authors, authors and trailers that may be an agent’s" }], sub: "Commits with the signature, and the counted lines that come from them.", foot: [{ text: "Made to miss rather than to name a person: a domain or a first name alone is never listed. Nothing here changes a verdict." }], rows: null, csv: address.csv("unknownSignatures", filter) },
      empty: "A trailer or an address that looks like an agent’s and that no rule knows appears here. Choose more weeks above to look further back.",
      table: {
        columns: [column("Signature"), column("Looks like", false, true), column("Commits", true), column("Lines", true), column("Unknown", true), column("Seen", false, true), column("Example"), ...(isOwner ? [column("Rule")] : [])],
        rows: rows.map((row) => ({
          id: `${row.kind} ${row.signature}`,
          cells: [
            { text: row.signature, small: row.kind === "address" ? `${row.name}, address` : "trailer" }, { text: looks[row.looksLike] }, { text: formatCount(row.commits) }, { text: formatCount(row.lines) }, { text: formatCount(row.unknownLines) },
            { text: formatDayRange(row.firstDay, row.lastDay) }, { text: row.exampleChange.slice(0, 7), href: address.change(row.exampleRepository, row.exampleChange) },
            ...(isOwner ? [{ text: "Make a rule", href: ruleAddress(proposeRule(row)) }] : []),
          ],
        })),
      },
    }],
  };
}
