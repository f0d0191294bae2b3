import { type JoinDecision, joinDecision } from "@/lib/core/access/joinDecision";
import type { Database } from "@/lib/store/client";
import { openInvitation } from "@/lib/store/member/openInvitation";
import { readJoinRules } from "@/lib/store/member/readJoinRules";

/** Whether somebody who is no member may become one. `address` as in `Newcomer`. Asks the same of the database for every address. */
export async function decideJoin(db: Database, { address, isForgeMember }: { readonly address: string | null; readonly isForgeMember: boolean }, now: Date): Promise<JoinDecision> {
  const [invitation, rules] = await Promise.all([openInvitation(db, address ?? "", now), readJoinRules(db)]);
  return joinDecision({ address, invitation, isForgeMember, ...rules }, now.getTime());
}
