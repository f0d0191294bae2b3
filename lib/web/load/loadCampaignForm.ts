import "server-only";
import type { CampaignForm, CampaignFormModel } from "@/lib/core/report/page/campaignModel";
import { formatCount } from "@/lib/core/report/formatCount";
import { AppError } from "@/lib/errors";
import { findCampaign } from "@/lib/store/fix/campaigns";
import { readSeries } from "@/lib/store/fix/outcomes";
import { previewCampaign } from "@/lib/store/fix/matchCampaign";
import { readNotice } from "../action/notice";
import { campaignFormOf, campaignOf } from "../action/campaignOf";
import { demandRight } from "./demandRight";
import { findOr404 } from "./findOr404";
import { fixContext } from "./fixContext";
import { loadContext, type LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";

async function storedForm({ db }: LoadContext, slug: string): Promise<CampaignForm> {
  const { name, titlePattern, pathPattern, label, startsOn, endsOn, series } = await findOr404(findCampaign(db, slug));
  const more = series === null ? null : await readSeries(db, series.id);
  return { name, titlePattern, pathPattern, label, startsOn, endsOn: endsOn ?? "", source: series?.source ?? "", outcome: series?.name ?? "", unit: series?.unit ?? "", url: more?.url ?? "", query: more?.query ?? "" };
}

async function effectOf({ db, repositories }: LoadContext, form: CampaignForm): Promise<{ readonly effect: string | null; readonly problem: string | null }> {
  try {
    const { draft } = campaignOf(form);
    const { fixes, ai } = await previewCampaign(db, repositories.filter(({ hasDetails }) => hasDetails).map(({ id }) => id), { ...draft, seriesId: null });
    return { effect: `It would take in ${formatCount(fixes)} ${fixes === 1 ? "fix" : "fixes"} of those that have landed, ${formatCount(ai)} by AI. Nothing is saved yet.`, problem: null };
  } catch (error) {
    if (error instanceof AppError) return { effect: null, problem: [error.message, error.hint].filter(Boolean).join(" ") };
    throw error;
  }
}

/** The form of a campaign, filled from the address or from what is stored, and what it would take in. `slug` null: a new one. */
export async function loadCampaignForm(slug: string | null, search: Search): Promise<CampaignFormModel> {
  const asked = await loadContext();
  demandRight(asked, "manageCampaigns");
  await fixContext(asked, new URLSearchParams(), "/fixes");
  const params = await readSearch(search);
  const notice = await readNotice(params);
  const typed = campaignFormOf((name) => params.get(name) ?? "");
  const form = params.has("name") ? typed : slug === null ? { ...typed, startsOn: typed.startsOn === "" ? asked.now.toISOString().slice(0, 10) : typed.startsOn } : await storedForm(asked, slug);
  const { effect, problem } = params.has("name") ? await effectOf(asked, form) : { effect: null, problem: null };
  return {
    edition: await loadEdition(asked), crumbs: [{ name: "Fixes", href: "/fixes" }, { name: slug === null ? "New campaign" : "Edit campaign", href: null }], title: slug === null ? "A class of fixes, and what it is to move" : `Edit “${form.name}”`,
    slug, form, problem: notice?.kind === "error" ? [notice.message, notice.hint].filter(Boolean).join(" ") : problem, effect,
  };
}
