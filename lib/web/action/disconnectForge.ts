"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { listForges } from "@/lib/store/forge/listForges";
import { removeForge } from "@/lib/store/forge/removeForge";
import { forgeNumberOf } from "./forgeNumberOf";
import { formText } from "./formText";
import { perform } from "./perform";

/** Ends a connection, once its name was typed. */
export async function disconnectForge(form: FormData): Promise<void> {
  const id = forgeNumberOf(form);
  await perform({
    right: "manageRepositories",
    onError: `/settings/sources/${String(id)}`,
    run: async (db, { user }) => {
      const [forge] = await listForges(db, id);
      if (forge !== undefined && formText(form, "confirm") !== forge.name) throw new AppError("bad-input", "That is not its name.", { hint: `Type ${forge.name}. Nothing was changed.` });
      await removeForge(db, id, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/sources", done: "The connection is ended. What it told of pull requests stays." };
    },
  });
}
