"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import { forges } from "@/lib/store/forge/forges";
import { addJob } from "@/lib/store/queue/addJob";
import { forgeNumberOf } from "./forgeNumberOf";
import { perform } from "./perform";

/** Has a forge asked at once what changed. */
export async function syncNow(form: FormData): Promise<void> {
  const id = forgeNumberOf(form);
  const to = `/settings/sources/${String(id)}`;
  await perform({
    right: "manageRepositories",
    onError: to,
    run: async (db, { user }) => {
      const { name } = await forges.read(db, id);
      if (!(await addJob(db, "sync", { forgeId: id }))) throw new AppError("unreachable", "The queue is not set up yet.", { hint: "Start Byline with npm start." });
      await saveAuditEvent(db, { actor: user.id, action: "forge.sync", subject: name, detail: {} }, new Date(systemClock()));
      return { to, done: "A sync is under way. This page says when it is done." };
    },
  });
}
