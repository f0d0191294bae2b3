import type { Clock } from "@/lib/clock";
import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";
import type { Verdict } from "@/lib/core/attribution/verdict";
import { attributeRules } from "@/lib/core/history/attributeRules";
import { leftOutReason } from "@/lib/core/history/leftOutReason";
import { commitOfOrigin, type OriginKey, writerOfOrigin } from "@/lib/core/history/originKey";
import { AppError } from "@/lib/errors";
import { knownUnreadable } from "@/lib/sources/git/knownUnreadable";
import { readAttributes } from "@/lib/sources/git/readAttributes";
import type { LineRecordSource } from "@/lib/sources/git/record/lineRecordSource";
import { notedRecords } from "@/lib/sources/git/record/notedRecords";
import { openRecords } from "@/lib/sources/git/record/openRecords";
import type { Repository } from "@/lib/sources/git/repository";
import { walkChanges } from "@/lib/sources/git/walkChanges";
import type { WalkedChange } from "@/lib/sources/git/walkedChange";
import { readHistory } from "../../scan/readHistory";
import { seededSample } from "../seededSample";
import { addLines, type Confusion, newConfusion } from "./confusion";
import { sideBySide } from "./sideBySide";
import { SquashTally, type SquashFigures } from "./squashTally";

/** What the evidence of one repository is worth, in counted added lines that are no automation's. */
export interface EvidenceMeasured {
  readonly commits: number;
  /** Commits with something that may be a line record, and those of which it can be read. */
  readonly noted: number;
  readonly readable: number;
  /** Lines of commits with a readable record: what it says against the commits' own marks (a squash's own, without looking behind it). */
  readonly marks: Confusion;
  /** The same lines of the half of the records that was hidden, against everything else: marks of the commits behind squashes, and the other half. */
  readonly hidden: Confusion;
  readonly squashes: SquashFigures;
}

export interface EvidenceOptions {
  readonly clock: Clock;
  /** Chooses the half that is hidden. */
  readonly seed: number;
}

const isAi = (verdict: Verdict | undefined): boolean => verdict === "proven" || verdict === "declared";

/** Walks the history three times, side by side: with all records, with half of them hidden, and with the marks of landed commits alone. */
export async function measureEvidence(repository: Repository, { clock, seed }: EvidenceOptions): Promise<EvidenceMeasured> {
  const verdicts = new Map<string, Verdict>();
  const history = await readHistory(repository, { now: clock(), lookBehind: true }, ({ sha }, { verdict }) => verdicts.set(sha, verdict));
  const [plain, attributes, unreadable, source] = await Promise.all([readHistory(repository, { now: clock(), lookBehind: false }, () => undefined), readAttributes(repository), knownUnreadable(repository), openRecords(repository)]);
  const records = new Map<string, LineRecord>();
  const hidden = new Set(seededSample([...source.ids.keys()].sort(), Math.floor(source.ids.size / 2), seed));
  const walks = [
    walkChanges(repository, { ...history, unreadable, edits: "plain", records: notedRecords(source, (sha, record) => records.set(sha, record)) }),
    walkChanges(repository, { ...history, unreadable, edits: "plain", records: without(source, hidden) }),
    walkChanges(repository, { ...plain, unreadable, edits: "plain" }),
  ];
  const rules = { attributes: attributeRules(attributes) };
  const writerOf = (origin: OriginKey) => records.get(commitOfOrigin(origin))?.writers[writerOfOrigin(origin)];
  const guess = (origin: OriginKey): boolean => (writerOfOrigin(origin) === -1 ? isAi(verdicts.get(commitOfOrigin(origin))) : writerOf(origin)?.kind === "agent");
  const [marks, others, squashes] = [newConfusion(), newConfusion(), new SquashTally()];
  for await (const walked of inStep(walks)) {
    const [first] = walked;
    squashes.begin(first?.change, isAi(verdicts.get(first?.change.sha ?? "")));
    for (const { path, lines, origins: [full = "", half = "", alone = ""] } of sideBySide(walked)) {
      const commit = commitOfOrigin(full);
      if (leftOutReason(path, rules) !== null || verdicts.get(commit) === "bot") continue;
      squashes.add(lines, guess(alone), guess(full), commit !== first?.change.sha);
      if (!records.has(commit)) continue;
      const truth = writerOf(full)?.kind === "agent";
      addLines(marks, truth, guess(alone), lines);
      if (hidden.has(commit)) addLines(others, truth, guess(half), lines);
    }
  }
  const commits = history.changes.reduce((sum, change) => sum + change.commits.length, 0);
  const landed = new Set(history.changes.flatMap((change) => [...change.commits, ...(change.squashed ?? [])]));
  return { commits, noted: [...source.ids.keys()].filter((sha) => landed.has(sha)).length, readable: records.size, marks, hidden: others, squashes: squashes.finish() };
}

function without(source: LineRecordSource, hidden: ReadonlySet<string>): LineRecordSource {
  return { ...source, ids: new Map([...source.ids].filter(([sha]) => !hidden.has(sha))), read: (shas) => source.read(shas.filter((sha) => !hidden.has(sha))) };
}

/** One change of each walk at a time; they are the same changes. */
async function* inStep(walks: readonly AsyncGenerator<WalkedChange, void>[]): AsyncGenerator<WalkedChange[]> {
  for (;;) {
    const step: WalkedChange[] = [];
    for (const walk of walks) {
      const next = await walk.next();
      if (next.done !== true) step.push(next.value);
    }
    if (step.length === 0) return;
    if (step.length < walks.length || step.some(({ change }) => change.sha !== step[0]?.change.sha)) throw new AppError("internal", "Two walks over one history do not give the same changes.");
    yield step;
  }
}
