import { visibleRepositories } from "@/lib/core/access/visibleRepositories";
import { mintVisibleScope } from "@/lib/core/report/mintVisibleScope";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Env } from "@/lib/env";
import { readAccess } from "@/lib/store/auth/readAccess";
import type { Database } from "@/lib/store/client";
import { readLedTeams } from "@/lib/store/team/readLedTeams";

/** Whoever gets figures without being a member: a viewer, and one without any details. */
async function outsider(db: Database): Promise<VisibleScope> {
  const { privacyMode: mode, figuresFor } = await db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { privacyMode: true, figuresFor: true } });
  return mintVisibleScope({ reader: "nobody", role: "viewer", mode, figures: figuresFor === "everybody" ? "all" : [], details: [], leads: [] });
}

/** What a member may see at this moment, for mails that the worker sends them; of somebody without an account for null. */
export async function memberScope(db: Database, env: Env, userId: string | null, now: Date): Promise<VisibleScope> {
  if (userId === null) return await outsider(db);
  const { github, gitlab } = env.signIn;
  const access = await readAccess(db, userId, { now, github: github?.url ?? null, gitlab: gitlab?.url ?? null });
  return mintVisibleScope({ reader: userId, role: access.role, mode: access.mode, ...visibleRepositories(access), leads: access.role === "lead" ? await readLedTeams(db, userId) : [] });
}
