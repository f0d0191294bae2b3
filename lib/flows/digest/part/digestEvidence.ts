import { formatPercent } from "@/lib/core/report/formatPercent";
import type { Headline } from "@/lib/core/report/headline";
import { ratio } from "@/lib/core/measures/share";
import { formatCount } from "@/lib/core/report/formatCount";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { agentLinesByWeek } from "@/lib/store/reports/agentLinesByWeek";
import type { DigestWorld } from "../digestWorld";
import type { DigestLead } from "./digestLead";

/** Agents that the window names and the twelve weeks before it did not. Works-council mode tells agents otherwise: nothing there. */
async function newAgents(world: DigestWorld, counted: number): Promise<Headline[]> {
  const { db, scope, window, dueAt } = world;
  if (scope.mode === "worksCouncil" || world.filter.agents.length > 0) return [];
  const rows = await agentLinesByWeek(db, scope, { ...world.now, range: { kind: "days", from: window.meanFrom, to: window.to } }, dueAt);
  const known = new Set(rows.filter(({ week }) => week < window.from).map(({ agent }) => agent));
  const sums = new Map<string, number>();
  for (const { agent, week, lines } of rows) if (week >= window.from && !known.has(agent)) sums.set(agent, (sums.get(agent) ?? 0) + lines);
  const [first] = [...sums].sort((a, b) => b[1] - a[1]);
  // Where there was nothing before, all of it is new and none of it news.
  if (first === undefined || known.size === 0) return [];
  const [agent, lines] = first;
  return [[{ text: "New in the evidence: " }, { text: agentTitle(agent), tone: "strong" }, { text: ` is named on ${formatPercent((ratio(lines, counted) ?? 0) * 100)} of the lines, for the first time in twelve weeks. ` }, { text: "See the agents", href: world.link("/", world.now) }]];
}

/** What is worth a look about how it is known who wrote the lines. */
export async function digestEvidence(world: DigestWorld, lead: DigestLead): Promise<Headline[]> {
  const isOpen = world.scope.mode !== "worksCouncil";
  const unknown: Headline[] = lead.unknown === 0 ? [] : [[
    { text: `${formatCount(lead.unknown)} lines (${formatPercent(lead.edges.unknown)}) have no evidence at all; coverage is ${lead.coverage === null ? "–" : formatPercent(lead.coverage * 100)}.` },
    ...(isOpen ? [{ text: " " }, { text: "Where it is missing", href: world.link("/evidence/coverage", world.now) }] : []),
  ]];
  const counted = Number(lead.published["counted"] ?? 0);
  return [...unknown, ...await newAgents(world, counted)];
}
