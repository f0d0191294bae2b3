"use server";
import { systemClock } from "@/lib/clock";
import { saveCampaign as store } from "@/lib/store/fix/campaigns";
import { matchCampaign } from "@/lib/store/fix/matchCampaign";
import { saveSeries } from "@/lib/store/fix/outcomes";
import { addJob } from "@/lib/store/queue/addJob";
import { campaignFormOf, campaignOf } from "./campaignOf";
import { formText } from "./formText";
import { perform } from "./perform";

/** Makes a campaign, or changes one, and finds what it takes in. */
export async function saveCampaign(form: FormData): Promise<void> {
  const slug = formText(form, "slug") === "" ? null : formText(form, "slug");
  await perform({
    right: "manageCampaigns",
    onError: slug === null ? "/fixes/campaigns/new" : `/fixes/campaigns/${encodeURIComponent(slug)}/edit`,
    run: async (db, { user }) => {
      const { draft, series } = campaignOf(campaignFormOf((name) => formText(form, name)));
      const now = new Date(systemClock());
      const made = await store(db, slug, { ...draft, seriesId: null }, user.id, now);
      const seriesId = series === null ? null : await saveSeries(db, made.slug, series, user.id, now);
      if (seriesId !== null) await store(db, made.slug, { ...draft, seriesId }, user.id, now);
      await matchCampaign(db, made.id);
      if (series?.source === "prometheus") await addJob(db, "outcomes", {});
      return { to: `/fixes/campaigns/${made.slug}`, done: "Saved." };
    },
  });
}
