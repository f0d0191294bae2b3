import { systemClock } from "@/lib/clock";
import { checkClaims, type ClaimsChecked } from "@/lib/flows/bench/evidence/checkClaims";
import { type Confusion, precisionOf, recallOf } from "@/lib/flows/bench/evidence/confusion";
import { type EvidenceMeasured, measureEvidence } from "@/lib/flows/bench/evidence/measureEvidence";
import { measureSessions, type SessionsMeasured } from "@/lib/flows/bench/evidence/measureSessions";
import { readHistory } from "@/lib/flows/scan/readHistory";
import { knownUnreadable } from "@/lib/sources/git/knownUnreadable";
import { openRepository } from "@/lib/sources/git/openRepository";
import type { Repository } from "@/lib/sources/git/repository";
import type { EvidenceFlags } from "./benchEvidence";
import { nameOf } from "./bench/printBenched";
import { printTable } from "./bench/printTable";
import { writeOut } from "./writeOut";

interface Row {
  readonly name: string;
  readonly measured: EvidenceMeasured;
  readonly claims: ClaimsChecked;
  readonly sessions: SessionsMeasured | null;
}

/** Measures each repository in turn; says on stderr where it is. */
export async function runBenchEvidence(repositories: readonly string[], flags: EvidenceFlags): Promise<void> {
  const rows: Row[] = [];
  for (const path of repositories) {
    process.stderr.write(`${nameOf(path)} …\n`);
    const repository = await openRepository(path);
    try {
      const row = { name: nameOf(path), measured: await measureEvidence(repository, { clock: systemClock, seed: flags.seed }), claims: await claimsOf(repository, flags), sessions: await measureSessions(repository, systemClock) };
      rows.push(row);
      if (flags.json) await writeOut(`${JSON.stringify({ repository: path, seed: flags.seed, ...row.measured, claims: row.claims, sessions: row.sessions })}\n`);
    } finally {
      repository.close();
    }
  }
  if (!flags.json) await printRows(rows);
}

async function claimsOf(repository: Repository, { sample, seed }: EvidenceFlags): Promise<ClaimsChecked> {
  const { parentsOf } = await readHistory(repository, { now: systemClock(), lookBehind: true }, () => undefined);
  return await checkClaims(repository, { parentsOf, sample, seed, unreadable: await knownUnreadable(repository) });
}

const count = (value: number): string => value.toLocaleString("en");
const percent = (value: number | null): string => (value === null ? "–" : `${(value * 100).toFixed(1)} %`);
const agreement = (confusion: Confusion): string[] => [percent(precisionOf(confusion)), percent(recallOf(confusion)), count(confusion.both + confusion.onlyTruth), count(confusion.both + confusion.onlyGuess)];

async function printRows(rows: readonly Row[]): Promise<void> {
  const noted = rows.filter(({ measured }) => measured.readable > 0);
  if (noted.length > 0) {
    await printTable("Line records", ["repository", "commits", "with a record", "readable"], noted.map(({ name, measured: { commits, noted: found, readable } }) => [name, count(commits), count(found), count(readable)]));
    await printTable("Commit marks against line records (added lines)", ["repository", "precision", "recall", "recorded as AI", "marked as AI"], noted.map(({ name, measured }) => [name, ...agreement(measured.marks)]));
    await printTable("Half of the records hidden: all other evidence against the hidden half", ["repository", "precision", "recall", "recorded as AI", "judged as AI"], noted.map(({ name, measured }) => [name, ...agreement(measured.hidden)]));
    await printTable("Claims of single commits against git's patches (sample)", ["repository", "commits", "equal", "attested", "in the diff", "given to writers"],
      noted.map(({ name, claims }) => [name, count(claims.commits), count(claims.equal), count(claims.attested), count(claims.inDiff), count(claims.walked)]));
  }
  const recorded = rows.flatMap(({ name, sessions }) => (sessions ? [{ name, sessions }] : []));
  if (recorded.length > 0) {
    await printTable("Lines of commits that stand in checkpoint transcripts", ["repository", "transcripts", "edits", "checkpointed", "other mark", "no mark"], recorded.map(({ name, sessions }) => [
      name, count(sessions.transcripts), count(sessions.edits), ...[sessions.checkpointed, sessions.marked, sessions.unmarked].map((group) => `${percent(group.lines === 0 ? null : group.matched / group.lines)} of ${count(group.lines)} in ${count(group.commits)}`),
    ]));
  }
  await printTable("Squashes (counted lines)", ["repository", "squashes", "same tree", "lines", "mapped", "claimed whole", "claimed behind", "lost and found", "lines", "mark, no line"], rows.map(({ name, measured: { squashes: figures } }) => [
    name, count(figures.squashes), count(figures.sameTree), count(figures.lines), percent(figures.lines === 0 ? null : figures.mapped / figures.lines), count(figures.wholeClaimed), count(figures.behindClaimed),
    count(figures.found), count(figures.foundLines), count(figures.unfounded),
  ]));
}
