"use server";
import { systemClock } from "@/lib/clock";
import { enqueueIngest } from "@/lib/flows/ingest/enqueueIngest";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { formText } from "./formText";
import { perform } from "./perform";

/** Asks for a repository to be read again; it goes on from what is stored. */
export async function retryIngest(form: FormData): Promise<void> {
  await perform({
    right: "manageRepositories",
    onError: "/reading",
    run: async (db, { scope, user }) => {
      const { id, slug } = await findRepository(db, scope, formText(form, "slug"));
      await enqueueIngest(db, id);
      await saveAuditEvent(db, { actor: user.id, action: "repository.retry", subject: slug, detail: {} }, new Date(systemClock()));
      return { to: "/reading" };
    },
  });
}
