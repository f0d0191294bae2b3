"use server";
import { systemClock } from "@/lib/clock";
import { parseUsage } from "@/lib/core/usage/parseUsage";
import { usageSources } from "@/lib/core/usage/usageRow";
import { AppError } from "@/lib/errors";
import { usageImports } from "@/lib/store/usage/usageImports";
import { formText } from "./formText";
import { perform } from "./perform";

/** Takes a file of usage in. */
export async function saveUsage(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/cost",
    run: async (db, { user }) => {
      const [file, source] = [form.get("file"), usageSources.find((each) => each === formText(form, "source"))];
      if (!(file instanceof File) || source === undefined) throw new AppError("bad-input", "No file came with it.", { hint: "Choose a file, and where it comes from." });
      const text = await file.text();
      const rows = parseUsage(source, text);
      await usageImports.save(db, { source, fileName: file.name, text, rows }, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/cost", done: `${String(rows.length)} days, agents and models were taken in, summed over people.` };
    },
  });
}
