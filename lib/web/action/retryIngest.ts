"use server";
import { enqueueIngest } from "@/lib/flows/ingest/enqueueIngest";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { formText } from "./formText";
import { perform } from "./perform";

/** Asks for a repository to be read again; it goes on from what is stored. */
export async function retryIngest(form: FormData): Promise<void> {
  await perform({
    onError: "/reading",
    run: async (db, { scope }) => {
      await enqueueIngest(db, (await findRepository(db, scope, formText(form, "slug"))).id);
      return { to: "/reading" };
    },
  });
}
