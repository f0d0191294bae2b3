"use server";
import { systemClock } from "@/lib/clock";
import { endCampaign } from "@/lib/store/fix/campaigns";
import { formText } from "./formText";
import { perform } from "./perform";

/** Takes a campaign away; its fixes stay what they are. */
export async function dropCampaign(form: FormData): Promise<void> {
  const slug = formText(form, "slug");
  await perform({
    right: "manageCampaigns", onError: `/fixes/campaigns/${encodeURIComponent(slug)}`,
    run: async (db, { user }) => {
      await endCampaign(db, slug, user.id, new Date(systemClock()));
      return { to: "/fixes", done: "The campaign is gone." };
    },
  });
}
