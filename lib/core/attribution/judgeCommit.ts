import type { CommitFacts } from "../history/commitFacts";
import { catalogue } from "./catalogue/catalogue";
import type { CatalogueRule } from "./catalogue/catalogueRule";
import { compileCatalogue } from "./compileCatalogue";
import type { Evidence } from "./evidence";
import { findMarks, type Mark } from "./findMarks";
import type { Judgement } from "./judgement";
import type { PullContext } from "./pullContext";
import { confirmedLogins, pullMarks } from "./pullMarks";
import { type RankedAgent, rankAgents } from "./rankAgents";
import { sayReason } from "./sayReason";
import { findSignatures } from "./signature/findSignatures";

/** What may be changed about judging. */
export interface JudgeOptions {
  /** Instead of the catalogue; spread it in to add rules of one's own. */
  readonly rules?: readonly CatalogueRule[];
  /** Logins, as the forge writes them or in lower case, that the forge confirms as the account behind this commit's author. */
  readonly confirmedLogins?: ReadonlySet<string>;
  /** Author dates before this (epoch milliseconds, UTC) are human where nothing speaks for AI. */
  readonly agentsSince?: number;
  /** The pull request that it landed with, where a forge tells. */
  readonly pull?: PullContext | undefined;
}

/** First day of the first public coding assistant; everything authored before it was written by people. */
export const firstAssistantDay = Date.UTC(2021, 5, 29);

/**
 * What one commit's own evidence says, in the order: automation that quotes others → AI identity or trailer → other automation →
 * before agents existed → unknown. Hints (H) and assists (A) are listed and change nothing. Pure; never throws.
 */
export function judgeCommit(facts: CommitFacts, options: JudgeOptions = {}): Judgement {
  const rules = options.rules ?? catalogue;
  const compiled = compileCatalogue(rules);
  const own = findMarks(compiled, facts);
  const { pull } = options;
  const marks = pull === undefined ? own : [...own, ...pullMarks(pull, own, rules)];
  const judged = judgeMarks(withoutGeneralBots(marks), facts, pull === undefined ? options : { ...options, confirmedLogins: confirmedLogins(pull) });
  const unmatched = findSignatures(compiled, facts, marks.filter(({ rule }) => rule.id !== "bot.github-app").map((mark) => mark.evidence));
  return unmatched.length === 0 ? judged : { ...judged, unmatched };
}

function judgeMarks(marks: Mark[], facts: CommitFacts, options: JudgeOptions): Judgement {
  const evidence = marks.map((mark) => confirm(mark, options.confirmedLogins));
  const bot = automationOf(marks);
  if (bot?.rule.automation === "quotesUpstream") return judgement("bot", [bot.evidence]);
  const agents = rankAgents(marks, evidence);
  if (agents[0] !== undefined) return judgement(agents[0].strength === "D" ? "declared" : "proven", evidence, agents);
  if (bot !== null) return judgement("bot", evidence);
  if (facts.authoredAt < (options.agentsSince ?? firstAssistantDay)) return beforeAgents(facts, evidence);
  return judgement("unknown", evidence);
}

/** The forge vouches for the author's account only: anyone can write any co-author. */
function confirm({ rule, evidence }: Mark, confirmed: ReadonlySet<string> | undefined): Evidence {
  const login = rule.account?.login;
  if (confirmed === undefined || login === undefined || evidence.source !== "author") return evidence;
  return confirmed.has(login) || confirmed.has(login.toLowerCase()) ? { ...evidence, strength: "C" } : evidence;
}

/** "Any GitHub App" says nothing beside a rule that knows the app. */
function withoutGeneralBots(marks: Mark[]): Mark[] {
  const isGeneral = ({ rule }: Mark): boolean => rule.kind === "automation" && rule.yields === true;
  return marks.length > 1 && marks.some((mark) => mark.evidence.source === "author" && !isGeneral(mark)) ? marks.filter((mark) => !isGeneral(mark)) : marks;
}

function automationOf(marks: readonly Mark[]): Mark | null {
  return marks.find(({ rule, evidence }) => rule.kind === "automation" && evidence.source === "author") ?? null;
}

function beforeAgents(facts: CommitFacts, found: readonly Evidence[]): Judgement {
  const day = Number.isFinite(facts.authoredAt) && Math.abs(facts.authoredAt) < 8.64e15 ? new Date(facts.authoredAt).toISOString().slice(0, 10) : "unknown date";
  const policy: Evidence = { rule: "before-agents", strength: "P", agent: null, model: null, quote: day, source: "policy" };
  return judgement("human", [...found, policy]);
}

function judgement(verdict: Judgement["verdict"], evidence: readonly Evidence[], ranked: readonly RankedAgent[] = []): Judgement {
  const first = ranked[0];
  return {
    verdict, agent: first?.agent ?? null, model: first?.model ?? null, modelId: first?.modelId ?? null,
    agents: ranked.map(({ agent, model, modelId }) => ({ agent, model, modelId })),
    byPolicy: verdict === "human", reason: sayReason(verdict, evidence, ranked), evidence,
  };
}
