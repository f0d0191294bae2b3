import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { dayInZone } from "@/lib/core/report/week";
import { effectSentence } from "@/lib/core/team/effectSentence";
import { isEmptyPlan } from "@/lib/core/team/rosterPlan";
import { planDeed, type TeamDeed } from "@/lib/core/team/teamDeed";
import { withPlan } from "@/lib/core/team/withPlan";
import type { Database } from "@/lib/store/client";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { previewTeams } from "@/lib/store/reports/previewTeams";
import { applyRoster } from "@/lib/store/team/applyRoster";
import { readRoster } from "@/lib/store/team/readRoster";

/** What a deed would do to the figures, a sentence a team; empty where no figure of any team moves. Throws as `planDeed`. */
export async function previewTeamDeed(db: Database, scope: VisibleScope, deed: TeamDeed, now: Date): Promise<string[]> {
  const [roster, { timeZone }] = await Promise.all([readRoster(db), readOrganisation(db)]);
  return (await previewTeams(db, scope, roster, withPlan(roster, planDeed(roster, deed, dayInZone(now, timeZone))), now)).map(effectSentence);
}

/** Does it. Throws as `planDeed`. */
export async function doTeamDeed(db: Database, deed: TeamDeed, { actor, now }: { readonly actor: string; readonly now: Date }): Promise<void> {
  const [roster, { timeZone }] = await Promise.all([readRoster(db), readOrganisation(db)]);
  const plan = planDeed(roster, deed, dayInZone(now, timeZone));
  if (!isEmptyPlan(plan)) await applyRoster(db, plan, { actor, now, action: "team.edit", subject: deed.do });
}
