"use server";
import { AppError } from "@/lib/errors";
import { forgetRepository } from "@/lib/flows/repository/forgetRepository";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { databaseUrl } from "../session/database";
import { formText } from "./formText";
import { perform } from "./perform";

/** Forgets a repository and all that was read from it. The form repeats its name as a confirmation. */
export async function removeRepository(form: FormData): Promise<void> {
  const slug = formText(form, "slug");
  await perform({
    right: "manageRepositories",
    onError: `/repositories/${encodeURIComponent(slug)}/remove`,
    run: async (db, { scope, user }) => {
      const repository = await findRepository(db, scope, slug);
      if (formText(form, "confirm") !== repository.name) throw new AppError("bad-input", `To remove ${repository.name}, type its name.`, { hint: "Nothing was removed." });
      await forgetRepository(db, databaseUrl(), repository.id, user.id);
      return { to: "/reading", done: `${repository.name} is removed.` };
    },
  });
}
