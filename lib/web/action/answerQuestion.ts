"use server";
import { z } from "zod";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { ownQuestions } from "@/lib/store/calibration/ownQuestions";
import { ownIdentityIds } from "../load/ownIdentityIds";
import { formText } from "./formText";
import { perform } from "./perform";

const given = z.object({
  round: z.coerce.number().int().positive(), repository: z.coerce.number().int().positive(), sha: z.string().regex(/^[0-9a-f]{40,64}$/), answer: z.enum(["agent", "person", "unsure"]),
  agent: z.string().max(40).transform((agent) => (agent === "" ? null : agent)),
});

/** Takes an author's answer on a change of their own. */
export async function answerQuestion(form: FormData): Promise<void> {
  await perform({
    right: "haveOwnData",
    onError: "/questions",
    run: async (db, { user, scope }) => {
      const parsed = given.safeParse(Object.fromEntries(["round", "repository", "sha", "answer", "agent"].map((name) => [name, formText(form, name)])));
      if (!parsed.success) throw new AppError("bad-input", "That is no answer.", { hint: "Choose one of the three." });
      await ownQuestions.answer(db, scope, await ownIdentityIds(db, user.id), parsed.data, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/questions", done: "Thank you. It is counted with the others; nobody is shown who answered what." };
    },
  });
}
