import { bugMark } from "@/lib/core/fix/bugMark";
import { classifyChange } from "@/lib/core/fix/classifyChange";
import type { Classed } from "@/lib/core/fix/changeClass";
import type { FixSettings } from "@/lib/core/fix/fixSettings";
import { fixUnits } from "@/lib/core/fix/fixUnits";
import { revertTarget } from "@/lib/core/fix/revertTarget";
import { severityOf, severityOfLabels } from "@/lib/core/fix/severityOf";
import type { Bulk } from "@/lib/store/bulk";
import { readIssues, readIssuesState, saveBugIssues } from "@/lib/store/fix/bugIssues";
import { readClassedWith, saveClassedWith } from "@/lib/store/fix/classedWith";
import { daysOfChanges } from "@/lib/store/fix/daysOfChanges";
import { type DueChange, readDueChanges } from "@/lib/store/fix/dueChanges";
import { findUndone } from "@/lib/store/fix/findUndone";
import { readClassFacts, type StoredClassFacts } from "@/lib/store/fix/readClassFacts";
import { rebuildFixes } from "@/lib/store/fix/rebuildFixes";
import { type ClassedChange, saveClasses } from "@/lib/store/fix/saveClasses";
import type { Ledger } from "@/lib/store/ledger/batch";
import { demandFence } from "@/lib/store/ledger/demandFence";
import { classesName } from "./classesName";

const chunk = 5_000;

/** What a change is: a member's word, else the first rule that matches. */
export const classOf = ({ facts, said }: StoredClassFacts, settings: FixSettings): Classed => (said === null ? classifyChange(facts, settings) : { class: said.class, rule: "correction", quote: said.reason.slice(0, 200), isSure: true });

async function classChunk(bulk: Bulk, repositoryId: number, due: readonly DueChange[], settings: FixSettings): Promise<void> {
  const states = new Map(due.map(({ ordinal, state }) => [ordinal, state]));
  const classed: ClassedChange[] = [];
  for (const stored of await readClassFacts(bulk, repositoryId, [...states.keys()])) {
    const { ordinal, facts } = stored;
    const found = classOf(stored, settings);
    const undoes = found.class === "revert" ? await findUndone(bulk, repositoryId, ordinal, revertTarget(facts.title, facts.message, facts.pull?.body ?? "")) : null;
    const isFix = found.class === "fix";
    classed.push({ ...found, ordinal, undoes, severity: isFix ? severityOf(facts, settings) : "", units: isFix ? fixUnits(facts, ordinal, settings) : [], state: states.get(ordinal) ?? "" });
  }
  await saveClasses(bulk, repositoryId, classed);
}

async function noteBugs(bulk: Bulk, repositoryId: number, settings: FixSettings): Promise<void> {
  const bugs = (await readIssues(bulk, repositoryId)).filter((issue) => bugMark(issue, settings) !== null);
  await saveBugIssues(bulk, repositoryId, bugs.map((bug) => ({ ...bug, severity: severityOfLabels(bug.labels, settings) })));
}

/**
 * Brings the classes of a repository's changes, and its fixes, up to what is known now: what is new, what a forge tells otherwise, what a member said; all of it where the settings or the rules are others. One
 * transaction under the fence, so that a kill leaves the classes and the fixes of before.
 */
export async function classifyStored(bulk: Bulk, ledger: Pick<Ledger, "repositoryId" | "fence">, settings: FixSettings): Promise<void> {
  const { repositoryId } = ledger;
  await bulk.transaction(async () => {
    await demandFence(bulk, ledger);
    const [before, issues] = [await readClassedWith(bulk, repositoryId), await readIssuesState(bulk, repositoryId)];
    const rules = classesName(settings);
    const name = `${rules} | ${issues}`;
    const isAll = !before.startsWith(`${rules} |`);
    const due = await readDueChanges(bulk, repositoryId, isAll);
    for (let at = 0; at < due.length; at += chunk) await classChunk(bulk, repositoryId, due.slice(at, at + chunk), settings);
    if (before !== name) await noteBugs(bulk, repositoryId, settings);
    await rebuildFixes(bulk, repositoryId, isAll ? null : await daysOfChanges(bulk, repositoryId, due.map(({ ordinal }) => ordinal)));
    await saveClassedWith(bulk, repositoryId, name);
  });
}
