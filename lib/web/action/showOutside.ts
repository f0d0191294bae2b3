"use server";
import { systemClock } from "@/lib/clock";
import { restricted } from "@/lib/core/privacy/restricted";
import { publicFigures } from "@/lib/store/publicFigure/publicFigures";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { formText } from "./formText";
import { perform } from "./perform";

/** Shows the badge of a repository, or a picture of it or of all, to whoever has its address. */
export async function showOutside(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/settings/outside",
    run: async (db, { user, scope }) => {
      if (scope.mode === "worksCouncil") throw restricted.closed();
      const slug = formText(form, "slug");
      if (slug !== "") await findRepository(db, scope, slug);
      await publicFigures.make(db, { kind: formText(form, "kind") === "badge" ? "badge" : "picture", slug }, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/outside", done: "It is shown to whoever has its address." };
    },
  });
}
