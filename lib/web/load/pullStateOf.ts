import "server-only";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { Fact } from "@/lib/core/report/page/repositoryPageModel";
import { readRepositoryReaders } from "@/lib/store/auth/repositoryReaders";
import { listForgeRepositories } from "@/lib/store/forge/listForgeRepositories";
import { readPrivacy } from "@/lib/store/organisation/privacySettings";
import { askingAt } from "../session/askingAt";
import type { LoadContext } from "./loadContext";
import { heldWords, repositoryStateOf } from "./syncStateOf";

/** How pull requests of a repository stand with its forge. An owner is led on to the connection. */
export async function pullFactsOf({ db, organisation, restricted }: LoadContext, repositoryId: number, isOwner: boolean): Promise<Fact[]> {
  const rows = await listForgeRepositories(db, { repositoryId });
  if (rows.length === 0) return isOwner ? [{ label: "Pull requests", value: "Connect its forge, or give a file", href: "/settings/sources", isCode: false }] : [];
  return rows.map((row) => ({
    label: "Pull requests", value: `${row.forge}: ${restricted ? "" : `${heldWords(row)}. `}${repositoryStateOf(row, organisation.timeZone).words}`, href: isOwner ? `/settings/sources/${String(row.forgeId)}` : null, isCode: false,
  }));
}

/** Why a reader who sees the figures does not see changes and files, where their forge decides; null where it does not, or where they do. */
export async function detailsNoteOf({ db, now, reader, organisation }: LoadContext, repositoryId: number): Promise<string | null> {
  const { details, mode } = reader.scope;
  if (mode === "worksCouncil" || details === "all" || details.includes(repositoryId)) return null;
  if ((await readPrivacy(db)).detailsFor !== "forge") return null;
  const { forges, isTold, checkedAt, connected } = await readRepositoryReaders(db, repositoryId, askingAt(now));
  const [forge] = forges;
  if (forge === undefined) return "Changes and files are for those on this repository’s list.";
  if (!isTold) return `Changes and files are closed for now: ${forge} has not said who may read this repository ${checkedAt === null ? "yet" : `since ${formatInstant(checkedAt.toISOString(), organisation.timeZone)}`}. They open again when it answers.`;
  return connected.has(reader.user.id) ? `Changes and files are closed to you: ${forge} does not let your account read this repository.` : `Changes and files are for those whose account may read this repository on ${forge}. Sign in with yours there to connect it.`;
}
