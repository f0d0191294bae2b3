import "server-only";
import { type CorrectionRole, correctionRole } from "@/lib/core/access/correctionRole";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { conflictSentence } from "@/lib/core/attribution/conflict/conflictSentence";
import { unmapped } from "@/lib/core/history/originKey";
import type { LineGroupRow } from "@/lib/core/report/page/changePageModel";
import { ownAddresses } from "@/lib/store/me/ownAddresses";
import type { ChangeDetail } from "@/lib/store/reports/changeDetail";
import type { LineGroup } from "@/lib/store/reports/commitGroups";
import { leadsChange } from "@/lib/store/reports/leadsChange";
import { address } from "./address";
import { correctionModelOf } from "./correctionModelOf";
import type { LoadContext } from "./loadContext";

function titleOf(group: LineGroup): string {
  return group.path === null ? originTitle(group) : `${originTitle(group)} in ${group.path}`;
}

function originTitle({ place, agent, evidence }: LineGroup): string {
  if (place === -1) return "Lines of the commit";
  if (place === unmapped) return "Lines that none of the squashed commits wrote";
  const recorded = evidence.find(({ strength }) => strength === "L")?.agent ?? null;
  return recorded === null && agent === null ? "Lines that a record gives to a person" : `Lines that a record gives to ${agentTitle(recorded ?? agent ?? "unnamed")}`;
}

/** The line groups of the commits of a change, by sha, with what the reader may do about them. Writers without lines here are left out. */
export async function groupsOf({ db, reader, organisation: { timeZone } }: LoadContext, slug: string, { change, commits, groups }: ChangeDetail): Promise<(sha: string) => readonly LineGroupRow[]> {
  const { addresses } = await ownAddresses.read(db, reader.user.id);
  const leads = await leadsChange(db, reader.scope, slug, change.sha);
  const roleOf = new Map(commits.map(({ sha, authorEmail, message }): [string, CorrectionRole | null] => [sha, correctionRole({ role: reader.scope.role, addresses, author: authorEmail, message, leads })]));
  const rowOf = (group: LineGroup): LineGroupRow => {
    const as = roleOf.get(group.sha) ?? null;
    return {
      place: group.place, title: titleOf(group), verdict: group.verdict, lines: group.lines, files: group.files, reason: group.reason, conflicts: group.conflicts.map(conflictSentence),
      evidence: group.evidence.map(({ rule, strength, source, quote }) => ({ rule, strength, source, quote })),
      corrections: group.corrections.map((each) => correctionModelOf(each, { reader, as, timeZone, all: group.corrections })),
      correctHref: as === null || group.lines === 0 ? null : `${address.change(slug, change.sha)}/correct?commit=${group.sha}&writer=${String(group.place)}${group.path === null ? "" : `&path=${encodeURIComponent(group.path)}`}`,
    };
  };
  return (sha) => {
    const own = groups.filter((group) => group.sha === sha);
    return own.filter(({ place, lines, corrections }) => lines > 0 || corrections.length > 0 || (place === -1 && own.every((each) => each.lines === 0))).map(rowOf);
  };
}
