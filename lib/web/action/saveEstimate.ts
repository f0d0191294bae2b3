"use server";
import { z } from "zod";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { findCampaign } from "@/lib/store/fix/campaigns";
import { saveFixEstimate } from "@/lib/store/fix/fixEstimates";
import { formText } from "./formText";
import { perform } from "./perform";

const schema = z.object({ fixesPerYear: z.coerce.number().positive().max(100_000), expert: z.string().min(1).max(200), note: z.string().min(1).max(1_000) });

/** What an expert holds a year of work to be worth in fixes: signed with a name, dated, with a note; of a campaign (`slug`), or of all fixes. An empty number takes it back. */
export async function saveEstimate(form: FormData): Promise<void> {
  const slug = formText(form, "slug");
  const page = slug === "" ? "/settings/fixes" : `/fixes/campaigns/${encodeURIComponent(slug)}`;
  await perform({
    right: "manageCampaigns", onError: page,
    run: async (db, { user }) => {
      const campaignId = slug === "" ? null : (await findCampaign(db, slug)).id;
      const isGone = formText(form, "fixesPerYear") === "";
      const parsed = schema.safeParse({ fixesPerYear: formText(form, "fixesPerYear"), expert: formText(form, "expert"), note: formText(form, "note") });
      if (!isGone && !parsed.success) throw new AppError("bad-input", "An estimate needs a number, who estimated, and why.", { hint: "Fixes in a year of one engineer: 200." });
      await saveFixEstimate(db, campaignId, parsed.success && !isGone ? parsed.data : null, user.id, new Date(systemClock()));
      return { to: page, done: isGone ? "The estimate is taken back." : "The estimate is stored." };
    },
  });
}
