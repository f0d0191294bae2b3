import "server-only";
import type { InvitationRowModel, MemberRowModel, MembersModel } from "@/lib/core/report/page/membersModel";
import { formatInstant } from "@/lib/core/report/formatInstant";
import { readEnv } from "@/lib/env";
import { listInvitations, type StoredInvitation } from "@/lib/store/member/invitations";
import { listMembers, type Member } from "@/lib/store/member/members";
import { readJoinRules } from "@/lib/store/member/readJoinRules";
import { readNotice } from "../action/notice";
import { demandRight } from "./demandRight";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

type Instant = (at: Date) => string;

function memberRow(member: Member, { instant, readerId, owners }: { readonly instant: Instant; readonly readerId: string; readonly owners: number }): MemberRowModel {
  return {
    id: member.id, name: member.name ?? member.address ?? "Without a name", address: member.address ?? (member.isLocal ? "Whoever starts the server" : ""), role: member.role, joined: instant(member.joinedAt),
    seen: member.lastSeenAt === null ? "no open session" : instant(member.lastSeenAt), sessions: member.sessions, canChange: !member.isLocal && !(member.role === "owner" && owners === 1), isReader: member.id === readerId,
  };
}

const invitationRow = ({ id, address, role, expires }: StoredInvitation, now: Date, instant: Instant): InvitationRowModel => ({ id, address, role, state: `${expires <= now ? "ran out on" : "until"} ${instant(expires)}` });

/** Everybody who may sign in, and who has been asked to. For owners. */
export async function loadMembers(search: Search): Promise<MembersModel> {
  const context = await loadContext();
  demandRight(context, "manageMembers");
  const { db, reader, now, organisation } = context;
  const [members, invitations, rules, notice] = await Promise.all([listMembers(db, now), listInvitations(db), readJoinRules(db), readNotice(await readSearch(search))]);
  const instant: Instant = (at) => formatInstant(at.toISOString(), organisation.timeZone);
  const { signIn } = readEnv();
  const owners = members.filter(({ role }) => role === "owner").length;
  return {
    edition: await loadEdition(context),
    members: members.map((member) => memberRow(member, { instant, readerId: reader.user.id, owners })), invitations: invitations.map((each) => invitationRow(each, now, instant)),
    joining: { domains: rules.allowedDomains.join(", "), role: rules.joinRole, organisations: [...(signIn.github?.organisations ?? []), ...(signIn.gitlab?.groups ?? [])] },
    hasWays: Object.values(signIn).some((way) => way !== null), hasMail: signIn.mail !== null,
    ...outcomeOf(notice),
  };
}
