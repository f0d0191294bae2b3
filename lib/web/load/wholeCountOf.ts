import { formatCount } from "@/lib/core/report/formatCount";
import type { Filter } from "@/lib/core/report/filter";
import type { WholeCountModel } from "@/lib/core/report/page/wholeCountModel";
import { aiShareTotals } from "@/lib/store/reports/aiShareTotals";
import { address } from "./address";
import { changesLink } from "./changesLink";
import type { ShareContext } from "./shareContext";

const kinds = [
  ["proven", "AI, proven", "line records or an account that a forge confirms"],
  ["declared", "AI, declared", "a mark in the commit names an agent"],
  ["unknown", "Unknown", "no trace of an agent, no proof of a person"],
  ["human", "People", "by evidence, by policy, or authored before assistants existed"],
  ["bot", "Bots", "dependency updates and other automation, in no share"],
  ["leftOut", "Left out", "lock files, generated, vendored and minified files, in no share"],
] as const;

/** All of history of the chosen repositories, every added line in one row: the sum is what git counts. */
export async function wholeCountOf({ context, filter }: ShareContext): Promise<WholeCountModel> {
  const whole: Filter = { ...filter, measure: "lines", bulk: true, agents: [], range: { kind: "all" } };
  const [total] = (await aiShareTotals(context.db, context.reader.scope, whole, context.now)).rows;
  const href = changesLink(context, whole);
  const added = total?.added ?? 0;
  return {
    figure: {
      id: "wholeCount", kicker: "The whole count", aside: "All of history", headline: [{ text: `${formatCount(added)} lines were ever added, each counted once` }],
      sub: `Lines that ${formatCount(total?.changes ?? 0)} changes added to the default branch since its first commit; the rows add up to what git log --numstat counts.`,
      foot: [{ text: "Binary files, submodules and symbolic links have no lines. Files whose contents git could not give are named on the repository’s page." }],
      rows: href === null ? null : { label: `Changes (${formatCount(total?.changes ?? 0)})`, href }, csv: address.csv("aiShareTotals", whole),
    },
    added,
    rows: kinds.map(([id, title, says]) => ({ id, title, says, lines: total?.[id] ?? 0, percent: added === 0 ? null : ((total?.[id] ?? 0) / added) * 100 })),
  };
}
