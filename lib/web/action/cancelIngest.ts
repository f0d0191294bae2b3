"use server";
import { systemClock } from "@/lib/clock";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import { cancelRun } from "@/lib/store/repository/cancelRun";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { formText } from "./formText";
import { perform } from "./perform";

/** Stops a reading that waits or runs. What is stored stays. */
export async function cancelIngest(form: FormData): Promise<void> {
  await perform({
    right: "manageRepositories",
    onError: "/reading",
    run: async (db, { scope, user }) => {
      const { id, slug } = await findRepository(db, scope, formText(form, "slug"));
      const now = new Date(systemClock());
      await cancelRun(db, id, now);
      await saveAuditEvent(db, { actor: user.id, action: "repository.cancel", subject: slug, detail: {} }, now);
      return { to: "/reading" };
    },
  });
}
