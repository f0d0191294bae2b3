"use server";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { replaceForgeToken } from "@/lib/flows/forge/connectForge";
import { forgeTokenOf } from "./forgeDraftOf";
import { forgeNumberOf } from "./forgeNumberOf";
import { perform } from "./perform";

/** Seals another token for a connection, once the forge has taken it. */
export async function renewForgeToken(form: FormData): Promise<void> {
  const id = forgeNumberOf(form);
  const to = `/settings/sources/${String(id)}`;
  await perform({
    right: "manageRepositories",
    onError: to,
    run: async (db, { user }) => {
      const { login, missing } = await replaceForgeToken({ db, clock: systemClock, sources: readEnv().sources }, id, forgeTokenOf(form), { actor: user.id, now: new Date(systemClock()) });
      const hint = missing.map((each) => `${each.what}. ${each.hint}`).join(" ");
      return { to, done: `Sealed${login === "" ? "" : `; it is ${login}’s`}. A sync is under way.`, ...(hint === "" ? {} : { left: { message: "Sealed, but not all can be read with it.", hint } }) };
    },
  });
}
