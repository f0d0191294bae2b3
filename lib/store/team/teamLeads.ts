import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** A member who leads a team, or may. */
export interface TeamLeadRow {
  readonly teamId: number;
  readonly userId: string;
  readonly name: string;
}

const nameOf = ({ name, email, id }: { readonly name: string | null; readonly email: string | null; readonly id: string }) => name ?? email ?? id;

/** Who leads which team. */
const list = async (db: Database): Promise<TeamLeadRow[]> => (await db.teamLead.findMany({ include: { user: true }, orderBy: [{ teamId: "asc" }, { madeAt: "asc" }] }).catch((cause: unknown) => { throw storeError(cause); })).map(({ teamId, userId, user }) => ({ teamId, userId, name: nameOf(user) }));

/** Members who can lead: those with the role. */
const candidates = async (db: Database): Promise<{ readonly id: string; readonly name: string }[]> => (await db.user.findMany({ where: { role: "lead" }, orderBy: { name: "asc" } }).catch((cause: unknown) => { throw storeError(cause); })).map((user) => ({ id: user.id, name: nameOf(user) }));

/** Makes a member lead a team, or not any more. Throws `bad-input` for somebody without the role, `conflict` where it is so already. */
async function set(db: Database, { slug, userId, leads }: { readonly slug: string; readonly userId: string; readonly leads: boolean }, { actor, now }: { readonly actor: string; readonly now: Date }): Promise<void> {
  await db.$transaction(async (tx) => {
    const [team, user] = await Promise.all([tx.team.findUnique({ where: { slug } }), tx.user.findUnique({ where: { id: userId } })]);
    if (team === null || user === null) throw new AppError("conflict", "That team or member is not there any more.");
    if (leads && user.role !== "lead") throw new AppError("bad-input", "Only a member with the role lead can lead a team.", { hint: "Give them the role under Members." });
    const { count } = leads ? await tx.teamLead.createMany({ data: [{ teamId: team.id, userId, madeBy: actor, madeAt: now }], skipDuplicates: true }) : await tx.teamLead.deleteMany({ where: { teamId: team.id, userId } });
    if (count === 0) throw new AppError("conflict", "That is so already.");
    await tx.auditEvent.create({ data: { at: now, actor, action: "team.lead", subject: slug, detail: { name: nameOf(user), leads } } });
  }).catch((cause: unknown) => { throw cause instanceof AppError ? cause : storeError(cause); });
}

export const teamLeads = { list, candidates, set };
