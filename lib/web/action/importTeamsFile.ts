"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { importTeams, type TeamsImport } from "@/lib/flows/team/importTeams";
import { formText } from "./formText";
import { perform } from "./perform";

/** What an import did, or would do. */
function wordsOf({ teams, members, unknown, effects, changes }: TeamsImport, dry: boolean): string {
  const passed = unknown.length === 0 ? "" : ` Not known here, or called so by several, and passed over: ${unknown.slice(0, 12).join(", ")}${unknown.length > 12 ? " …" : ""}.`;
  return `${dry ? "Nothing was saved. " : ""}${String(teams)} teams, ${String(members)} entries${changes ? "" : ": nothing new"}.${passed} ${effects.slice(0, 6).join(" ")}${effects.length > 6 ? ` … and ${String(effects.length - 6)} more teams.` : ""}`;
}

/** Teams from a file that is sent, or only what it would do. */
export async function importTeamsFile(form: FormData): Promise<void> {
  await perform({
    right: "manageTeams",
    onError: "/settings/teams",
    run: async (db, { user, scope }) => {
      if (scope.mode === "worksCouncil") throw new AppError("restricted", "Teams are closed in works-council mode.");
      const file = form.get("file");
      const text = formText(form, "text");
      if (!(file instanceof File && file.size > 0) && text === "") throw new AppError("bad-input", "Choose a file, or paste its text.");
      if (file instanceof File && file.size > 2_000_000) throw new AppError("bad-input", "The file is too large: 2 MB at most.");
      const dry = formText(form, "dry") !== "";
      const content = file instanceof File && file.size > 0 ? await file.text() : text;
      const done = await importTeams(db, scope, { name: file instanceof File && file.name !== "" ? file.name : "pasted text", content }, { actor: user.id, now: new Date(systemClock()), dry });
      return { to: "/settings/teams", done: wordsOf(done, dry) };
    },
  });
}
