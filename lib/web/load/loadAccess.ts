import "server-only";
import { type Audience, visibleRepositories } from "@/lib/core/access/visibleRepositories";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { AccessModel } from "@/lib/core/report/page/accessModel";
import { listMembers, type Member } from "@/lib/store/auth/repositoryAccess";
import { type RepositoryReaders, readRepositoryReaders } from "@/lib/store/auth/repositoryReaders";
import { type PrivacySettings, readPrivacy } from "@/lib/store/organisation/privacySettings";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { readNotice } from "../action/notice";
import { askingAt } from "../session/askingAt";
import { address } from "./address";
import { demandRight } from "./demandRight";
import { findOr404 } from "./findOr404";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

const audienceWords: Readonly<Record<Audience, string>> = { everybody: "every member", listed: "owners and those on its list", forge: "owners and whose account may read it on its forge" };

function unusedOf({ mode, figuresFor, detailsFor }: PrivacySettings, { forges }: RepositoryReaders): string | null {
  const asksList = detailsFor === "listed" || (detailsFor === "forge" && forges.length === 0);
  const isAsked = figuresFor === "listed" || (asksList && mode !== "worksCouncil");
  return isAsked ? null : "The list is not asked at the moment: it does not say who sees figures, nor who sees details.";
}

function toldOf({ detailsFor }: PrivacySettings, { forges, isTold, checkedAt, errorMessage, connected }: RepositoryReaders, timeZone: string): string | null {
  if (detailsFor !== "forge") return null;
  const [forge] = forges;
  if (forge === undefined) return "No connected forge has this repository, so its list decides.";
  const at = checkedAt === null ? "never" : `last on ${formatInstant(checkedAt.toISOString(), timeZone)}`;
  const members = connected.size === 1 ? "1 member has" : `${String(connected.size)} members have`;
  return `${forge} said ${at} who may read it${isTold ? "" : ", which is too long ago to be believed: only owners see details until it answers"}. ${members} an account there.${errorMessage === null ? "" : ` Asked last, it said: ${errorMessage}`}`;
}

/** Who may see a repository, for owners: those on its list, and what that gives them under the settings of today. */
export async function loadAccess(slug: string, search: Search): Promise<AccessModel> {
  const context = await loadContext();
  demandRight(context, "manageAccess");
  const { db, reader } = context;
  const repository = await findOr404(findRepository(db, reader.scope, slug));
  const [members, privacy, readers, params] = await Promise.all([listMembers(db, reader.scope, slug), readPrivacy(db), readRepositoryReaders(db, repository.id, askingAt(context.now)), readSearch(search)]);
  const notice = await readNotice(params);
  const { mode, figuresFor, detailsFor } = privacy;
  const sees = ({ id, role, isListed }: Member) => {
    const mayRead = readers.forges.length === 0 ? isListed : readers.members.has(id);
    const { figures, details } = visibleRepositories({ role, figuresFor, detailsFor, listed: isListed ? [repository.id] : [], readable: mayRead ? [repository.id] : [] });
    return { figures: figures === "all" || figures.length > 0, details: mode !== "worksCouncil" && (details === "all" || details.length > 0) };
  };
  return {
    edition: await loadEdition(context), slug, name: repository.name, crumbs: [{ name: "Repositories", href: "/repositories" }, { name: repository.name, href: address.repository(slug) }, { name: "Who may see it", href: null }],
    figuresFor: audienceWords[figuresFor], detailsFor: mode === "worksCouncil" ? "nobody, in works-council mode" : detailsFor === "everybody" ? "whoever sees its figures" : audienceWords[detailsFor], told: toldOf(privacy, readers, context.organisation.timeZone), unused: unusedOf(privacy, readers),
    members: members.filter(({ id, role, isListed }) => role === "owner" || isListed || (detailsFor === "forge" && readers.members.has(id))).map((member) => ({ ...member, ...sees(member) })),
    others: members.filter(({ role, isListed }) => role !== "owner" && !isListed).map(({ id, name }) => ({ id, name })),
    ...outcomeOf(notice),
  };
}
