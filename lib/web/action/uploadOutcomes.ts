"use server";
import { systemClock } from "@/lib/clock";
import { parseOutcomes } from "@/lib/core/fix/parseOutcomes";
import { AppError } from "@/lib/errors";
import { findCampaign } from "@/lib/store/fix/campaigns";
import { saveOutcomes } from "@/lib/store/fix/outcomes";
import { formText } from "./formText";
import { perform } from "./perform";

const mostBytes = 2 << 20;

/** Takes a file of days and numbers into the series of a campaign. */
export async function uploadOutcomes(form: FormData): Promise<void> {
  const [slug, file] = [formText(form, "slug"), form.get("file")];
  const page = `/fixes/campaigns/${encodeURIComponent(slug)}`;
  await perform({
    right: "manageCampaigns", onError: page,
    run: async (db, { user }) => {
      const { series } = await findCampaign(db, slug);
      if (series === null) throw new AppError("bad-input", "This campaign has no outcome.", { hint: "Edit it and say what it is to move." });
      if (!(file instanceof File) || file.size === 0 || file.size > mostBytes) throw new AppError("bad-input", "There is no file, or it is too large.", { hint: "Choose a CSV file of at most 2 MB." });
      const days = await saveOutcomes(db, series.slug, parseOutcomes(await file.text()), user.id, new Date(systemClock()));
      return { to: page, done: `${String(days)} days are stored.` };
    },
  });
}
