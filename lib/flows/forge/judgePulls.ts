import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import { matchForgePulls } from "@/lib/core/forge/matchForgePulls";
import type { Policy } from "@/lib/core/attribution/policy";
import { type Bulk, openBulk } from "@/lib/store/bulk";
import { noteJudgedBy, readMatches, saveMatches } from "@/lib/store/forge/changePulls";
import { readFixSettings } from "@/lib/store/fix/fixSettings";
import { rebuildGuards } from "@/lib/store/guard/rebuildGuards";
import type { Ledger } from "@/lib/store/ledger/batch";
import { changeCommits } from "@/lib/store/ledger/changeCommits";
import { keepChanges } from "@/lib/store/ledger/keepJudged";
import { joinMoved, type Moved } from "@/lib/store/ledger/movedVerdict";
import { readParts } from "@/lib/store/ledger/readParts";
import { rebuildRollup } from "@/lib/store/ledger/rebuildRollup";
import { saveJudgements } from "@/lib/store/ledger/saveJudgements";
import { startReading } from "@/lib/store/ledger/startReading";
import { readSource } from "@/lib/store/repository/readSource";
import { saveRepositoryState } from "@/lib/store/repository/saveRepositoryState";
import { classifyStored } from "../fix/classifyStored";
import type { IngestSettings } from "../ingest/ingestSettings";
import { noteRejudged } from "../ingest/noteRejudged";
import { readJudge, readWanted } from "../ingest/readJudging";
import { judgeChunk, readChunk, rejudgeStored } from "../ingest/rejudgeStored";
import { rejudgeRepository } from "../ingest/rejudgeRepository";

/** More changes than this are judged with all others, in parts: one by one takes longer. */
const fewChanges = 200;

interface Due {
  readonly ordinal: number;
  /** What it is judged by; null where it has no pull request any more. */
  readonly state: string | null;
}

interface Matched {
  readonly due: readonly Due[];
  /** Changes of the pull requests that these had and have: whose they are, and in which week their unit stands, may be another now. */
  readonly touched: readonly number[];
}

/** Matches changes with the pull requests that the forge has told, stores that, and says which changes have to be judged again for it. */
async function matchDue(bulk: Bulk, ledger: Ledger): Promise<Matched> {
  const { changes, pulls } = await readMatches(bulk, ledger.repositoryId);
  if (pulls.length === 0) return { due: [], touched: [] };
  const matched = matchForgePulls(changes, pulls);
  const states = new Map(pulls.map(({ number, state }) => [number, state]));
  const due = changes.flatMap(({ ordinal, stored }) => {
    const pull = matched.get(ordinal) ?? null;
    const state = pull === null ? null : (states.get(pull.number) ?? "");
    const isSame = pull === null ? stored === null : stored?.number === pull.number && stored.judgedBy === state;
    return isSame ? [] : [{ ordinal, pull, state, numbers: [pull?.number, stored?.number] }];
  });
  if (due.length > 0) await saveMatches(bulk, ledger, due);
  const ordinals = new Set(due.map(({ ordinal }) => ordinal));
  const numbers = new Set(due.flatMap((each) => each.numbers).filter((number) => number !== undefined));
  const isTouched = ({ ordinal, stored }: (typeof changes)[number]) => ordinals.has(ordinal) || [stored?.number, matched.get(ordinal)?.number].some((number) => number !== undefined && numbers.has(number));
  return { due, touched: changes.filter(isTouched).map(({ ordinal }) => ordinal) };
}

async function judgeSome(settings: IngestSettings, bulk: Bulk, ledger: Ledger, { due, touched }: Matched, policy: Policy): Promise<Moved | null> {
  const judge = await readJudge(settings.db, bulk, policy, settings.clock());
  const moved: Moved[] = [];
  return await bulk.transaction(async () => {
    for (const { first, count } of await changeCommits(bulk, ledger.repositoryId, due.map(({ ordinal }) => ordinal))) {
      const found = await saveJudgements(bulk, ledger, judgeChunk(await readChunk(bulk, ledger.repositoryId, first, count), first, judge), rulesVersion.number);
      if (found !== null) moved.push(found);
    }
    await keepChanges(bulk, ledger.repositoryId, touched);
    await rebuildRollup(bulk, ledger, "judged");
    return moved.length === 0 ? null : joinMoved(moved);
  });
}

/** Brings what a forge tells of pull requests into the verdicts of what is stored. `bulk` and `ledger` are those of whoever reads the repository. Does nothing where nothing new was told. */
export async function judgePulls(settings: IngestSettings, bulk: Bulk, ledger: Ledger, slug: string): Promise<void> {
  const matched = await matchDue(bulk, ledger);
  const { due } = matched;
  if (due.length === 0) return;
  const { policy, name } = await readWanted(settings.db, ledger.repositoryId);
  // Under `adopters` one commit decides on others.
  const isMany = due.length > fewChanges || policy.kind === "adopters";
  const before = await readParts(bulk, [ledger.repositoryId]);
  const moved = isMany ? await rejudgeStored(bulk, ledger, await readJudge(settings.db, bulk, policy, settings.clock())) : await judgeSome(settings, bulk, ledger, matched, policy);
  if (isMany) await rebuildRollup(bulk, ledger, "all");
  await noteJudgedBy(bulk, ledger.repositoryId, due.flatMap(({ ordinal, state }) => (state === null ? [] : [{ ordinal, state }])));
  await saveRepositoryState(settings.db, ledger.repositoryId, { judgedWith: name });
  if (moved !== null) await noteRejudged(settings, slug, { repositoryId: ledger.repositoryId, cause: "pulls", before: name, after: name, moved, parts: [before, await readParts(bulk, [ledger.repositoryId])] });
}

/** The same for a repository that nobody reads just now; one that is due to be judged again is judged first. */
export async function judgePullsOf(settings: IngestSettings, repositoryId: number): Promise<void> {
  await rejudgeRepository(settings, repositoryId);
  const stored = await readSource(settings.db, repositoryId);
  if (stored.judgedWith === null) return;
  const bulk = await openBulk(settings.databaseUrl);
  try {
    const ledger = await startReading(bulk, repositoryId);
    await judgePulls(settings, bulk, ledger, stored.slug);
    await classifyStored(bulk, ledger, await readFixSettings(settings.db));
    await rebuildGuards(bulk, repositoryId);
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
