"use server";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { addFromForge } from "@/lib/flows/forge/addFromForge";
import { forgeNumberOf } from "./forgeNumberOf";
import { formText } from "./formText";
import { perform } from "./perform";

/** Adds a repository that a forge has, or all that are offered. */
export async function addForgeRepository(form: FormData): Promise<void> {
  const id = forgeNumberOf(form);
  const to = `/settings/sources/${String(id)}`;
  const repository = formText(form, "repository");
  await perform({
    right: "manageRepositories",
    onError: to,
    run: async (db, { user }) => {
      const added = await addFromForge(db, id, repository === "" ? [] : [repository], { actor: user.id, now: new Date(systemClock()), sources: readEnv().sources });
      return { to, done: added.length === 0 ? "There was nothing to add." : `${added.length === 1 ? `${added[0] ?? ""} is` : `${String(added.length)} repositories are`} being cloned and read.` };
    },
  });
}
