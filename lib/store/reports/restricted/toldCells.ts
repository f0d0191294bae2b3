import type { Partition } from "@/lib/core/privacy/partition";
import { Prisma } from "../../generated/client";
import type { WeekPlans } from "./planWeeks";

/** The tables that may be told under works-council. */
export type ToldTable = "weeks" | "repositories" | "languages" | "agents";

/** Conditions on the rows of a rollup. */
export interface ToldCells {
  /** On "repositoryId" and "day", for `languages` and `agents` also on the column of that name. */
  readonly shown: Prisma.Sql;
  /** What is told as one sum; null where there is none, or the reader may not see all of it. */
  readonly rest: Prisma.Sql | null;
  /** Mondays with lines of the asked repositories of which nothing is told. */
  readonly withheld: readonly string[];
  /** Mondays of which some of the asked is told, and some is in the rest. */
  readonly partly: readonly string[];
  /** Whether some of a language or an agent is in `rest`: its own row is then too small. */
  readonly isPartial: (value: string) => boolean;
}

type Pair = readonly [week: string, value: string];

const week = Prisma.sql`date_trunc('week', "day"::timestamp)::date`;
const names = (pairs: readonly Pair[]) => Prisma.sql`SELECT * FROM unnest(${pairs.map(([monday]) => monday)}::date[], ${pairs.map(([, value]) => value)}::text[])`;
const inRepositories = (pairs: readonly Pair[]) => Prisma.sql`(${week}, "repositoryId"::text) IN (${names(pairs)})`;

const columns = { languages: Prisma.sql`"language"`, agents: Prisma.sql`coalesce(nullif("agent", ''), 'unnamed')` } as const;

const pairsOf = (plans: WeekPlans, pick: (partition: Partition) => readonly string[], table: "repositories" | "languages" | "agents"): Pair[] =>
  [...plans].flatMap(([monday, plan]) => { const partition = plan[table]; return partition === null ? [] : pick(partition).map((value): Pair => [monday, value]); });

const shownOf = ({ shown }: Partition) => shown;
const restOf = ({ rest }: Partition) => rest;
const bothOf = ({ shown, rest }: Partition) => [...shown, ...rest];

/** Weeks and repositories of a reader who sees some repositories, or asks for one: only those that are told apart. */
function someCells(plans: WeekPlans, ids: ReadonlySet<string>, active: ReadonlyMap<string, ReadonlySet<string>>): ToldCells {
  const shown = pairsOf(plans, shownOf, "repositories").filter(([, id]) => ids.has(id));
  const told = new Set(shown.map(([monday, id]) => `${monday} ${id}`));
  const weeks = [...active].map(([monday, repositories]) => {
    const asked = [...repositories].filter((id) => ids.has(id));
    return { monday, asked: asked.length, told: asked.filter((id) => told.has(`${monday} ${id}`)).length };
  }).filter(({ asked }) => asked > 0);
  return {
    shown: inRepositories(shown), rest: null, isPartial: () => false,
    withheld: weeks.filter((each) => each.told === 0).map(({ monday }) => monday).sort(), partly: weeks.filter((each) => each.told > 0 && each.told < each.asked).map(({ monday }) => monday).sort(),
  };
}

/**
 * Which rows of a rollup may be summed. `ids`: the repositories that are asked for, null: all of the organisation. Rows that were written after the
 * plan are in none of its cells, so that they are in no sum.
 * @param active ids of the repositories that something landed in, by Monday.
 */
export function toldCells(plans: WeekPlans, table: ToldTable, ids: ReadonlySet<string> | null, active: ReadonlyMap<string, ReadonlySet<string>>): ToldCells {
  if (ids !== null) return someCells(plans, ids, active);
  const all = inRepositories(pairsOf(plans, bothOf, "repositories"));
  const withheld = [...plans].filter(([, plan]) => plan.repositories === null).map(([monday]) => monday).sort();
  const partly = (of: "repositories" | "languages" | "agents") => [...plans].filter(([, plan]) => (plan[of]?.rest.length ?? 0) > 0).map(([monday]) => monday).sort();
  if (table === "weeks") return { shown: all, rest: null, withheld, partly: [], isPartial: () => false };
  if (table === "repositories") return { shown: inRepositories(pairsOf(plans, shownOf, "repositories")), rest: inRepositories(pairsOf(plans, restOf, "repositories")), withheld, partly: partly("repositories"), isPartial: () => false };
  const apart = Prisma.sql`(${week}, ${columns[table]}) IN (${names(pairsOf(plans, shownOf, table))})`;
  // Where fewer than k people wrote with agents in a week, it is not told which agents these are.
  const isUntold = table === "agents" && [...plans.values()].some((plan) => plan.repositories !== null && plan.agents === null);
  const together = new Set(pairsOf(plans, restOf, table).map(([, value]) => value));
  return { shown: Prisma.sql`${all} AND ${apart}`, rest: Prisma.sql`${all} AND NOT ${apart}`, withheld, partly: partly(table), isPartial: (value) => isUntold || together.has(value) };
}
