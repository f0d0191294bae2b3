"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { dayInZone } from "@/lib/core/report/week";
import { readEnv } from "@/lib/env";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { type PulseInput, savePulse } from "@/lib/store/pulse/pulseAnswers";
import { formText } from "./formText";
import { perform } from "./perform";

function inputOf(form: FormData): PulseInput {
  const [times, otherwise] = [Number(formText(form, "times").replace(",", ".")), formText(form, "otherwise").trim()];
  const share = otherwise === "" ? null : Number(otherwise) / 100;
  if (!(times >= 0.1 && times <= 100)) throw new AppError("bad-input", "How many times as much is a number from 0.1 to 100.", { hint: "1 is the same as without AI." });
  if (share !== null && !(share >= 0 && share <= 1)) throw new AppError("bad-input", "What would not have been done otherwise is a number from 0 to 100.", { hint: "It may be left open." });
  return { times, otherwiseShare: share };
}

/** Stores an answer to the questions of the month. No audit entry: it would say who answered when. */
export async function answerPulse(form: FormData): Promise<void> {
  const page = formText(form, "from") === "/questions" ? "/questions" : "/uplift";
  await perform({
    right: "answerPulse",
    onError: page,
    run: async (db, { user }) => {
      const input = inputOf(form);
      await savePulse(db, readEnv().secret ?? "", user.id, dayInZone(new Date(systemClock()), (await readOrganisation(db)).timeZone), input);
      return { to: page, done: "Your answer is stored, without your name." };
    },
  });
}
