import type { Partition } from "./partition";

/** Who wrote counted lines in one repository, language and week, with one agent ('' : without). Person numbers, distinct; agents and bots are nobody. */
export interface PeopleCell {
  readonly repository: string;
  readonly language: string;
  readonly agent: string;
  readonly people: readonly number[];
}

/** What may be told of one ISO week under works-council. Every number that is shown is a sum of shown values and whole rests of one table. */
export interface WeekPlan {
  /** Null: fewer than k people wrote anything; then nothing of the week is told, and it is in no total. */
  readonly repositories: Partition | null;
  readonly languages: Partition | null;
  /** Of the lines by AI. Null: fewer than k people wrote with agents; which agents these are is not told. */
  readonly agents: Partition | null;
}
