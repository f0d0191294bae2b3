"use server";
import { systemClock } from "@/lib/clock";
import { enqueueRejudge } from "@/lib/flows/ingest/enqueueRejudge";
import { saveRepositoryPolicy as save } from "@/lib/store/repository/repositoryPolicy";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { formText } from "./formText";
import { perform } from "./perform";
import { policyOf } from "./policyOf";

/** Saves how unmarked lines of one repository are judged, and has it judged again. */
export async function saveRepositoryPolicy(form: FormData): Promise<void> {
  const page = `/repositories/${encodeURIComponent(formText(form, "slug"))}/policy`;
  await perform({
    right: "changeSettings",
    onError: page,
    run: async (db, { user, scope }) => {
      const repository = await findRepository(db, scope, formText(form, "slug"));
      await save(db, repository, formText(form, "policy") === "organisation" ? null : policyOf(form), user.id, new Date(systemClock()));
      const stale = await enqueueRejudge(db);
      return { to: page, done: stale === 0 ? "Saved. No verdict depends on it." : "Saved. Byline is judging it again; the audit log will say what moved." };
    },
  });
}
