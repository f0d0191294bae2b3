"use server";
import { systemClock } from "@/lib/clock";
import { saveListed } from "@/lib/store/auth/repositoryAccess";
import { formText } from "./formText";
import { perform } from "./perform";

/** Puts a member on the list of a repository (`listed` is `yes`), or takes them off it. */
export async function saveAccess(form: FormData): Promise<void> {
  const slug = formText(form, "slug");
  const page = `/repositories/${encodeURIComponent(slug)}/access`;
  await perform({
    right: "manageAccess",
    onError: page,
    run: async (db, { scope }) => {
      const isListed = formText(form, "listed") === "yes";
      const isNew = await saveListed(db, scope, { slug, userId: formText(form, "member"), isListed }, new Date(systemClock()));
      const done = isListed ? "They stand on the list, from their next page on." : "They are off the list, from their next page on.";
      return { to: page, done: isNew ? done : "Nothing was different." };
    },
  });
}
