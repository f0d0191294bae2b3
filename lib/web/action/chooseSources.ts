"use server";
import { systemClock } from "@/lib/clock";
import { chooseOnForge } from "@/lib/flows/forge/connectForge";
import { chosenOf } from "./forgeDraftOf";
import { forgeNumberOf } from "./forgeNumberOf";
import { perform } from "./perform";

/** Says which organisations and repositories a connection asks about. */
export async function chooseSources(form: FormData): Promise<void> {
  const id = forgeNumberOf(form);
  const to = `/settings/sources/${String(id)}`;
  await perform({
    right: "manageRepositories",
    onError: to,
    run: async (db, { user }) => {
      await chooseOnForge(db, id, chosenOf(form), { actor: user.id, now: new Date(systemClock()) });
      return { to, done: "Saved. The next sync asks about these; it is under way." };
    },
  });
}
