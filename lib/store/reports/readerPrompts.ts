import type { ReaderPrompts } from "@/lib/core/digest/readerPrompts";
import { may } from "@/lib/core/access/may";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { ownQuestions } from "../calibration/ownQuestions";
import type { Database } from "../client";
import { hasAnswered } from "../pulse/pulseAnswers";
import { brokenPolicies } from "./brokenPolicies";

/** Who is asked: a member with their identities, or nobody who could answer. */
export interface PromptedReader {
  readonly userId: string;
  readonly identities: readonly number[];
  /** The installation's, by which an answer to the pulse is known to be theirs. */
  readonly key: string;
  /** In the organisation's zone. */
  readonly today: string;
}

/** What waits for a reader: policies that were not kept, questions about changes of theirs, the questions of the month. Nothing waits for who has no account, and in works-council mode all of it is closed. */
export async function readerPrompts(db: Database, scope: VisibleScope, reader: PromptedReader | null): Promise<ReaderPrompts> {
  if (scope.mode === "worksCouncil") return { breaches: [], questions: 0, pulse: false };
  const open = (await brokenPolicies(db, scope)).rows.filter(({ acknowledged }) => acknowledged === null);
  const mayAnswer = reader !== null && may(scope.role, "answerPulse");
  return {
    breaches: open.map(({ policy, week }) => ({ policy, week })), questions: reader === null ? 0 : (await ownQuestions.list(db, scope, reader.identities)).length,
    pulse: mayAnswer && !(await hasAnswered(db, reader.key, reader.userId, reader.today)),
  };
}
