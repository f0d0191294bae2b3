import "server-only";
import { type Audience, visibleRepositories } from "@/lib/core/access/visibleRepositories";
import type { AccessModel } from "@/lib/core/report/page/accessModel";
import { listMembers, type Member } from "@/lib/store/auth/repositoryAccess";
import { type PrivacySettings, readPrivacy } from "@/lib/store/organisation/privacySettings";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { readNotice } from "../action/notice";
import { address } from "./address";
import { demandRight } from "./demandRight";
import { findOr404 } from "./findOr404";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

const audienceWords: Readonly<Record<Audience, string>> = { everybody: "every member", listed: "owners and those on its list" };

function unusedOf({ mode, figuresFor, detailsFor }: PrivacySettings): string | null {
  const isAsked = figuresFor === "listed" || (detailsFor === "listed" && mode !== "worksCouncil");
  return isAsked ? null : "The list is not asked at the moment: it does not say who sees figures, nor who sees details.";
}

/** Who may see a repository, for owners: those on its list, and what that gives them under the settings of today. */
export async function loadAccess(slug: string, search: Search): Promise<AccessModel> {
  const context = await loadContext();
  demandRight(context, "manageAccess");
  const { db, reader } = context;
  const repository = await findOr404(findRepository(db, reader.scope, slug));
  const [members, privacy, params] = await Promise.all([listMembers(db, reader.scope, slug), readPrivacy(db), readSearch(search)]);
  const notice = await readNotice(params);
  const { mode, figuresFor, detailsFor } = privacy;
  const sees = ({ role, isListed }: Member) => {
    const { figures, details } = visibleRepositories({ role, figuresFor, detailsFor, listed: isListed ? [repository.id] : [] });
    return { figures: figures === "all" || figures.length > 0, details: mode !== "worksCouncil" && (details === "all" || details.length > 0) };
  };
  return {
    edition: await loadEdition(context), slug, name: repository.name, crumbs: [{ name: "Repositories", href: "/repositories" }, { name: repository.name, href: address.repository(slug) }, { name: "Who may see it", href: null }],
    figuresFor: audienceWords[figuresFor], detailsFor: mode === "worksCouncil" ? "nobody, in works-council mode" : detailsFor === "everybody" ? "whoever sees its figures" : audienceWords.listed, unused: unusedOf(privacy),
    members: members.filter(({ role, isListed }) => role === "owner" || isListed).map((member) => ({ ...member, ...sees(member) })),
    others: members.filter(({ role, isListed }) => role !== "owner" && !isListed).map(({ id, name }) => ({ id, name })),
    ...outcomeOf(notice),
  };
}
