import type { Metadata } from "next";
import { MembersPage } from "@/lib/ui/page/MembersPage";
import { changeMember } from "@/lib/web/action/changeMember";
import { dropMember } from "@/lib/web/action/dropMember";
import { endMemberSessions } from "@/lib/web/action/endMemberSessions";
import { inviteMember } from "@/lib/web/action/inviteMember";
import { saveJoining } from "@/lib/web/action/saveJoining";
import { withdrawInvite } from "@/lib/web/action/withdrawInvite";
import { loadMembers } from "@/lib/web/load/loadMembers";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Members" };

export default async function Members({ searchParams }: { readonly searchParams: Search }) {
  return <MembersPage model={await loadMembers(searchParams)} invite={inviteMember} withdraw={withdrawInvite} change={changeMember} remove={dropMember} signOut={endMemberSessions} saveJoining={saveJoining} />;
}
