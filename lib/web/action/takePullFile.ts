"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { receivePulls } from "@/lib/flows/forge/receivePulls";
import { databaseUrl } from "../session/database";
import { formText } from "./formText";
import { perform } from "./perform";

const mostBytes = 8 << 20;

async function textOf(form: FormData): Promise<{ readonly name: string; readonly text: string }> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) throw new AppError("bad-input", "Choose a file.", { hint: "What gh pr list --json wrote, JSON lines, or CSV." });
  if (file.size > mostBytes) throw new AppError("bad-input", "The file has more than 8 MB.", { hint: "Split it between two lines, or run on the machine itself: byline ingest --pulls." });
  return { name: file.name.replace(/[^\w .()-]/g, "_").slice(0, 80), text: await file.text() };
}

/** Takes a file of pull requests, whole or not at all. */
export async function takePullFile(form: FormData): Promise<void> {
  await perform({
    right: "manageRepositories",
    onError: "/settings/sources",
    run: async (db, { user }) => {
      const { name, text } = await textOf(form);
      const { stored, elsewhere } = await receivePulls({ db, databaseUrl: databaseUrl(), actor: user.id, now: new Date(systemClock()) }, { name, repository: formText(form, "repository"), otherwise: "" }, text);
      const taken = stored.map(({ slug, pulls, issues }) => `${slug}: ${String(pulls)} pull request${pulls === 1 ? "" : "s"}${issues === 0 ? "" : ` and ${String(issues)} issue${issues === 1 ? "" : "s"}`}`).join("; ");
      const left = elsewhere.map(({ name: other, lines }) => `${String(lines)} of ${other}`).join(", ");
      return { to: "/settings/sources", done: `Taken. ${taken}.${left === "" ? "" : ` Left out, since these are not read here: ${left}.`} What follows from it is being judged.` };
    },
  });
}
