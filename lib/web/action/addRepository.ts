"use server";
import { homedir } from "node:os";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { addSource } from "@/lib/flows/ingest/addSource";
import { enqueueRejudge } from "@/lib/flows/ingest/enqueueRejudge";
import { saveOrganisation } from "@/lib/store/organisation/organisation";
import { formText } from "./formText";
import { passedOver } from "./passedOver";
import { perform } from "./perform";
import { policyOf } from "./policyOf";

/** Adds what was named and asks for it to be read. The first-run form also brings the answer to the policy question. */
export async function addRepository(form: FormData): Promise<void> {
  const source = formText(form, "source");
  const isFirst = form.has("policy");
  await perform({
    right: "manageRepositories",
    onError: isFirst ? "/first" : "/reading",
    value: source,
    run: async (db, reader) => {
      if (source === "") throw new AppError("bad-input", "Name a repository.", { hint: "A folder on this machine, or an address that git can clone." });
      // A relative path on a page has no folder of its own to be meant from.
      const policy = isFirst ? policyOf(form) : null;
      const refused: AppError[] = [];
      const added = await addSource(db, source.replace(/^~(?=\/|$)/, homedir()), homedir(), { actor: reader.user.id, now: new Date(systemClock()), sources: readEnv().sources, onRefused: (error) => refused.push(error) });
      if (policy !== null) await saveOrganisation(db, policy, reader.user.id, new Date(systemClock()));
      if (policy !== null) await enqueueRejudge(db);
      return { to: "/reading", left: refused.length === 0 ? undefined : passedOver(refused, added.length) };
    },
  });
}
