import "server-only";
import { z } from "zod";
import { formatDay } from "@/lib/core/report/formatDay";
import type { PolicyPageModel, RepositoryPolicyKind } from "@/lib/core/report/page/policyPageModel";
import { systemClock } from "@/lib/clock";
import { previewPolicy } from "@/lib/flows/rules/previewPolicy";
import type { RepositoryPolicy } from "@/lib/store/repository/repositoryPolicy";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { readNotice } from "../action/notice";
import { databaseUrl } from "../session/database";
import { address } from "./address";
import { demandRight } from "./demandRight";
import { findOr404 } from "./findOr404";
import { judgingEffectOf } from "./judgingEffectOf";
import { loadContext, type LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

/** Milliseconds that a preview may look at commits. */
const previewTime = 4_000;
const chosenSchema = z.enum(["organisation", "signed", "adopters", "strict"]);
const sentences: Readonly<Record<RepositoryPolicy["policy"], string>> = {
  strict: "unmarked lines stay unknown", adopters: "unmarked lines are people’s where their author shows no agent use within 12 weeks", signed: "unmarked lines are people’s since",
};

const standingOf = (policy: RepositoryPolicy | null): PolicyPageModel["standing"] => ({ kind: policy?.policy ?? "organisation", since: policy?.policySince ?? "" });

async function chosenOf({ db, restricted }: LoadContext, repositoryId: number, params: URLSearchParams): Promise<PolicyPageModel["chosen"]> {
  const kind: RepositoryPolicyKind | undefined = chosenSchema.safeParse(params.get("policy")).data;
  if (kind === undefined) return null;
  const since = z.iso.date().safeParse(params.get("since"));
  if (kind === "signed" && !since.success) return { kind, since: "", effect: null, problem: "Signed everywhere needs the day since when." };
  const policy = kind === "organisation" ? null : { policy: kind, policySince: kind === "signed" ? (since.data ?? null) : null };
  const preview = await previewPolicy({ db, databaseUrl: databaseUrl(), clock: systemClock }, repositoryId, policy, previewTime);
  return { kind, since: policy?.policySince ?? "", effect: judgingEffectOf(preview, { where: "of this repository", isGuarded: restricted }), problem: null };
}

/** How unmarked lines of a repository are judged, and what another answer would do. For owners. */
export async function loadRepositoryPolicy(slug: string, search: Search): Promise<PolicyPageModel> {
  const context = await loadContext();
  demandRight(context, "changeSettings");
  const { db, reader, organisation } = context;
  const repository = await findOr404(findRepository(db, reader.scope, slug));
  const params = await readSearch(search);
  return {
    edition: await loadEdition(context), slug, name: repository.name, ...outcomeOf(await readNotice(params)),
    crumbs: [{ name: "Repositories", href: "/repositories" }, { name: repository.name, href: address.repository(slug) }, { name: "Unmarked lines", href: null }],
    organisation: `${sentences[organisation.policy]}${organisation.policySince === null ? "" : ` ${formatDay(organisation.policySince)}`}`,
    standing: standingOf(repository.ownPolicy), chosen: await chosenOf(context, repository.id, params),
  };
}
