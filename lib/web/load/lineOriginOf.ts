import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { formatAge } from "@/lib/core/report/formatAge";
import { formatDay } from "@/lib/core/report/formatDay";
import type { LineFill, LineOrigin } from "@/lib/core/report/page/filePageModel";
import { dayInZone } from "@/lib/core/report/week";
import type { FileOrigin } from "@/lib/store/reports/fileOrigins";
import type { RepositoryState } from "@/lib/store/repository/repositoryState";
import { address } from "./address";
import { referenceOf, titleOf } from "./changeRowOf";
import { forgeLinks } from "./forgeLinks";
import { modelTitle } from "./modelTitle";

const dayMs = 86_400_000;

export interface OriginContext {
  readonly repository: Pick<RepositoryState, "slug" | "webUrl">;
  readonly fill: LineFill;
  readonly leftOut: string | null;
  readonly now: Date;
  readonly timeZone: string;
  /** Names of authors may stand beside each other. */
  readonly listsNames: boolean;
}

function titleOfOrigin(found: FileOrigin, day: string): string {
  if (found.agent !== null && (found.verdict === "proven" || found.verdict === "declared")) {
    return `${found.verdict === "proven" ? "Written" : "Marked as written"} by ${agentTitle(found.agent)}${found.modelId === null ? "" : ` with ${modelTitle(found.modelId)}`} on ${day}`;
  }
  if (found.verdict === "leftOut") return `Written on ${day}; shared history, which counts once and not here`;
  if (found.verdict === "human") return `Written by a person on ${day}`;
  return found.verdict === "bot" ? `Written by a bot on ${day}` : `Written on ${day}, with no trace of an agent and no proof of a person`;
}

const withoutName = { proven: "AI", declared: "AI", unknown: "unknown", human: "a person", bot: "a bot", leftOut: "shared history" } as const;

/** In the gutter: the model or agent where one is named, else the author's name as git has it, where names may be listed. */
function nameOf(found: FileOrigin, listsNames: boolean): string {
  const other = listsNames ? found.author : withoutName[found.verdict];
  if (found.verdict !== "proven" && found.verdict !== "declared") return other;
  if (found.modelId !== null) return modelTitle(found.modelId).replace(/^Claude /, "");
  return found.agent === null ? other : agentTitle(found.agent);
}

/** What the gutter and the card say about the lines of one commit. */
export function lineOriginOf(found: FileOrigin, { repository, fill, leftOut, now, timeZone, listsNames }: OriginContext): LineOrigin {
  const { slug, webUrl } = repository;
  const day = formatDay(dayInZone(new Date(found.authoredAt), timeZone));
  const change = { sha: found.changeSha, pullNumber: found.pullNumber, pullForge: found.pullForge, title: found.title };
  const changeHref = address.change(slug, found.changeSha);
  return {
    fill, verdict: found.verdict, leftOut: leftOut === null ? null : `Not counted: ${leftOut.replace(/-/g, " ")}`, title: titleOfOrigin(found, day), reason: found.reason,
    evidence: found.evidence.map(({ rule, strength, source, quote }) => ({ rule, strength, source, quote })),
    facts: [
      { label: "Merged in", value: `${referenceOf(change)}, ${titleOf(change)}`, href: changeHref },
      ...(found.sha === found.changeSha ? [] : [{ label: "Commit", value: `${found.sha.slice(0, 8)}, ${found.subject}`, href: forgeLinks.commit(webUrl, found.sha) }]),
      { label: "Author", value: found.author, href: null },
      { label: "Age", value: formatAge((now.getTime() - Date.parse(found.landedAt)) / dayMs), href: null },
    ],
    changeHref, name: nameOf(found, listsNames), day, reference: referenceOf(change),
  };
}
