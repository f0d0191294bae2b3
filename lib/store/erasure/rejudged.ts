import type { Evidence } from "@/lib/core/attribution/evidence";
import { judgeCommit } from "@/lib/core/attribution/judgeCommit";
import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Erased } from "@/lib/core/erasure/erased";
import { eraseText } from "@/lib/core/erasure/eraseText";
import type { CommitFacts } from "@/lib/core/history/commitFacts";

export interface StoredQuote {
  readonly position: number;
  readonly rule: string;
  readonly source: string;
  readonly quote: string;
}

const marksOf = ({ verdict, agents, evidence }: Judgement) => JSON.stringify([verdict, agents, evidence.map(({ rule, strength, agent, model, source }) => [rule, strength, agent, model, source])]);

/** What was found on a commit, once before and once after its facts were erased. */
export class Rejudged {
  private readonly before: Judgement;
  private readonly after: Judgement;

  constructor(before: CommitFacts, private readonly facts: CommitFacts, private readonly erased: Erased) {
    this.before = judgeCommit(before);
    this.after = judgeCommit(facts);
  }

  /** True where the erased names were part of a mark, so that the commit is judged otherwise the next time. */
  get isOther(): boolean {
    return marksOf(this.before) !== marksOf(this.after);
  }

  /** The quote as a reading of the erased facts would have it; what other rules or a policy found is only cleaned. */
  quote({ position, rule, source, quote }: StoredQuote): string {
    const fresh: Evidence | undefined = this.after.evidence[position];
    return !this.isOther && fresh?.rule === rule && fresh.source === source ? fresh.quote : eraseText(quote, this.erased, this.facts.authoredAt);
  }

  reason(stored: string): string {
    return !this.isOther && stored === this.before.reason ? this.after.reason : eraseText(stored, this.erased, this.facts.authoredAt);
  }
}
