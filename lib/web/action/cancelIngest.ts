"use server";
import { systemClock } from "@/lib/clock";
import { cancelRun } from "@/lib/store/repository/cancelRun";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { formText } from "./formText";
import { perform } from "./perform";

/** Stops a reading that waits or runs. What is stored stays. */
export async function cancelIngest(form: FormData): Promise<void> {
  await perform({
    onError: "/reading",
    run: async (db, { scope }) => {
      await cancelRun(db, (await findRepository(db, scope, formText(form, "slug"))).id, new Date(systemClock()));
      return { to: "/reading" };
    },
  });
}
