import "server-only";
import { forbidden } from "next/navigation";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { catalogue } from "@/lib/core/attribution/catalogue/catalogue";
import { correctionSaying } from "@/lib/core/attribution/correction/correctionSaying";
import { correctionEffect, type CorrectionEffect } from "@/lib/core/measures/correctionEffect";
import { filterSchema } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { CorrectionPageModel } from "@/lib/core/report/page/correctionModel";
import type { EditionModel } from "@/lib/core/report/page/editionModel";
import { AppError } from "@/lib/errors";
import { aiShareTotals } from "@/lib/store/reports/aiShareTotals";
import { type CorrectedFile, type CorrectionTarget, correctionTarget } from "@/lib/store/reports/correctionTarget";
import { readAsOf } from "@/lib/store/reports/readAsOf";
import { correctionOf } from "../action/correctionOf";
import { address } from "./address";
import { correctionRoleOf } from "./correctionRoleOf";
import { findOr404 } from "./findOr404";
import { type LoadContext, loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";

const plural = (count: number, word: string) => `${formatCount(count)} ${word}${count === 1 ? "" : "s"}`;
const share = (part: number | null) => (part === null ? "nothing counted" : formatPercent(part * 100));
const agents = [...new Set(catalogue.flatMap(({ agent }) => (agent === null ? [] : [agent])))].map((id) => ({ id, title: agentTitle(id) })).sort((one, other) => one.title.localeCompare(other.title, "en"));

function effectSentence(what: string, { before, after, nBefore, nAfter }: CorrectionEffect): string {
  const n = nBefore === nAfter ? "" : `; counted lines ${formatCount(nBefore)} → ${formatCount(nAfter)}`;
  return `${what}: AI ${share(before)} → ${share(after)}${n}.`;
}

/** What it would do, from the same sums that the pages show. */
async function effectsOf({ db, reader, now }: LoadContext, change: CorrectionTarget["change"], parts: readonly CorrectedFile[], says: Parameters<typeof correctionEffect>[1]["says"]): Promise<string[]> {
  if (parts.some(({ isElsewhere }) => isElsewhere)) return ["Another repository counts this commit: nothing moves here."];
  const move = { parts, says };
  const filter = filterSchema.parse({ range: { kind: "weeks", weeks: 12 } });
  const [row] = (await aiShareTotals(db, reader.scope, filter, await readAsOf(db, reader.scope, filter, now))).rows;
  const sentences = [effectSentence("This change", correctionEffect(change, move))];
  if (row === undefined) return sentences;
  const isIn = change.day >= row.from && change.day <= row.to;
  return [...sentences, isIn ? effectSentence("The last 12 weeks, of all repositories that you see", correctionEffect({ ai: row.a, n: row.n }, move)) : `The last 12 weeks stay at AI ${share(row.n === 0 ? null : row.a / row.n)}: the change landed before or after them.`];
}

function typedOf(params: URLSearchParams): { said: ReturnType<typeof correctionOf> | null; problem: string | null } {
  if (!params.has("says")) return { said: null, problem: null };
  try {
    return { said: correctionOf({ says: params.get("says") ?? "", agent: params.get("agent") ?? "", model: (params.get("model") ?? "").trim() }), problem: null };
  } catch (error) {
    if (error instanceof AppError) return { said: null, problem: [error.message, error.hint].filter(Boolean).join(" ") };
    throw error;
  }
}

/** More would be a list that nobody can use. */
const listedFiles = 300;

/** The files to choose from, by path: of many those with the most lines, and the chosen one. */
function filesOf(all: readonly CorrectedFile[], chosen: string): Pick<CorrectionPageModel, "files" | "unlisted"> {
  const ranked = all.toSorted((one, other) => Number(other.path === chosen) - Number(one.path === chosen) || other.lines - one.lines).slice(0, listedFiles);
  return { files: ranked.toSorted((one, other) => one.path.localeCompare(other.path, "en")).map(({ path, lines }) => ({ path, title: `${path} (${plural(lines, "line")})` })), unlisted: Math.max(0, all.length - listedFiles) };
}

/** The form of a correction of some lines of a change, and what the answer in the address would do. Only for those who may. */
export async function loadCorrection(slug: string, search: Search): Promise<CorrectionPageModel & { readonly edition: EditionModel }> {
  const context = await loadContext();
  const params = await readSearch(search);
  const [sha, place] = [params.get("commit") ?? "", Number(params.get("writer") ?? -1)];
  const target = await findOr404(correctionTarget(context.db, context.reader.scope, slug, sha, place));
  const as = await correctionRoleOf(context.db, context.reader, slug, target);
  if (as === null) forbidden();
  const { group, files, change } = target;
  const path = params.get("path") ?? "";
  const parts = path === "" ? files : files.filter((file) => file.path === path);
  const { said, problem } = path !== "" && parts.length === 0 ? { said: null, problem: `No counted lines of it are in ${path}. Choose another file.` } : typedOf(params);
  const name = context.repositories.find((each) => each.slug === slug)?.name ?? slug;
  return {
    edition: await loadEdition(context), repository: { name, href: address.repository(slug) }, change: { title: change.title === "" ? "(no title)" : change.title, href: address.change(slug, change.sha) }, slug, sha, place,
    ...filesOf(files, path), path: parts.length === 0 ? "" : path,
    lines: `${plural(files.reduce((sum, { lines }) => sum + lines, 0), "counted line")} in ${plural(files.length, "file")}, of commit ${sha.slice(0, 10)}`, reason: group.reason, agents: agents.some(({ id }) => id === "unnamed") ? agents : [...agents, { id: "unnamed", title: agentTitle("unnamed") }],
    chosen: said === null ? null : { says: said.says, agent: said.agent ?? "", model: said.model ?? "", saying: correctionSaying(said), effects: await effectsOf(context, change, parts, said.says) },
    problem, waits: as === "lead",
  };
}
