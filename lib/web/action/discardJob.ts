"use server";
import { systemClock } from "@/lib/clock";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import { queueDeeds } from "@/lib/store/queue/queueDeeds";
import { formText } from "./formText";
import { perform } from "./perform";

/** Takes a job out of the queue for good. */
export async function discardJob(form: FormData): Promise<void> {
  await perform({
    right: "manageQueue",
    onError: "/settings/queue",
    run: async (db, { user }) => {
      const id = formText(form, "id");
      const task = await queueDeeds.discard(db, id);
      await saveAuditEvent(db, { actor: user.id, action: "queue.discard", subject: `${task} ${id}`, detail: {} }, new Date(systemClock()));
      return { to: "/settings/queue", done: "It is out of the queue." };
    },
  });
}
