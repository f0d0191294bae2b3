import "server-only";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { catalogue } from "@/lib/core/attribution/catalogue/catalogue";
import { type LookedAt, lookedAt, type OwnStrength, ownStrengths } from "@/lib/core/attribution/own/ownRule";
import { ownRuleProblem } from "@/lib/core/attribution/own/ownRuleProblem";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import type { JudgingEffectModel } from "@/lib/core/report/page/judgingEffectModel";
import type { OwnRuleRow, RuleFormModel, RulesModel } from "@/lib/core/report/page/rulesModel";
import { dayInZone } from "@/lib/core/report/week";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { previewRule, type RuleMove } from "@/lib/flows/rules/previewRule";
import { type ListedRule, listOwnRules } from "@/lib/store/rules/listOwnRules";
import { readNotice } from "../action/notice";
import { ruleDraftOf, ruleNumberOf } from "../action/ruleDraftOf";
import { databaseUrl } from "../session/database";
import { demandRight } from "./demandRight";
import { judgingEffectOf } from "./judgingEffectOf";
import { type LoadContext, loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";
import { ruleAddress } from "./ruleAddress";

/** Milliseconds that a preview may look at commits. */
const previewTime = 4_000;
const strengthWords: Readonly<Record<string, string>> = { D: "declared", H: "a hint", A: "an assist", B: "automation, no agent" };
const agentIds = [...new Set(catalogue.flatMap(({ agent }) => (agent === null ? [] : [agent])))].sort();
const isoDay = (day: Date | null) => day?.toISOString().slice(0, 10) ?? "";

function formOf(row: ListedRule): RuleFormModel {
  return {
    looksAt: lookedAt.find((each) => each === row.looksAt) ?? "trailer", strength: ownStrengths.find((each) => each === row.strength) ?? "D",
    pattern: row.pattern, agent: row.agent, since: isoDay(row.since), until: isoDay(row.until), note: row.note, instead: row.id,
  };
}

function spanOf({ since, until }: ListedRule): string {
  const [from, to] = [since, until].map((day) => (day == null ? "" : formatDay(isoDay(day))));
  return `${from === "" ? "" : `, from ${from ?? ""}`}${to === "" ? "" : `, until before ${to ?? ""}`}`;
}

function rowOf(row: ListedRule, { organisation, restricted }: LoadContext): OwnRuleRow {
  const day = (at: Date) => formatDay(dayInZone(at, organisation.timeZone));
  const isOff = row.switchOff !== null;
  return {
    id: row.id, what: row.switchOff ?? `${row.looksAt} ${row.pattern}`, note: row.note, made: `${row.madeBy}, ${day(row.madeAt)}`,
    says: isOff ? "of the catalogue, switched off" : `${row.agent === "" ? "" : `${agentTitle(row.agent)}, `}${strengthWords[row.strength] ?? ""}${spanOf(row)}`,
    found: isOff || restricted ? "" : `in ${formatCount(row.commits)} commit${row.commits === 1 ? "" : "s"}`, edit: isOff || row.endedAt !== null ? null : ruleAddress(formOf(row)),
    ended: row.endedAt === null ? null : `${day(row.endedAt)}, by ${row.endedBy ?? ""}`,
  };
}

async function effectOf({ db, restricted, reader }: LoadContext, move: RuleMove): Promise<JudgingEffectModel> {
  const ofOnePerson = "add" in move && (move.add.looksAt === "address" || move.add.looksAt === "name");
  const isGuarded = restricted || (reader.scope.mode === "aggregate" && ofOnePerson);
  return judgingEffectOf(await previewRule({ db, databaseUrl: databaseUrl(), clock: systemClock }, move, previewTime), { where: "of all repositories", finds: "Its mark stands", isGuarded });
}

interface Typed {
  readonly form: RuleFormModel;
  readonly problem: string | null;
  readonly move: RuleMove | null;
}

const emptyForm: RuleFormModel = { looksAt: "trailer", pattern: "", agent: "", strength: "D", since: "", until: "", note: "", instead: null };

/** What the address has of the form, and what saving it would be. */
function typedOf(params: URLSearchParams): Typed {
  const read = (name: string) => params.get(name)?.trim() ?? "";
  if (!params.has("pattern")) return { form: emptyForm, problem: null, move: null };
  const raw: RuleFormModel = {
    looksAt: (lookedAt as readonly string[]).includes(read("looksAt")) ? (read("looksAt") as LookedAt) : "trailer", strength: (ownStrengths as readonly string[]).includes(read("strength")) ? (read("strength") as OwnStrength) : "D",
    pattern: read("pattern").slice(0, 300), agent: read("agent").slice(0, 60), since: read("since").slice(0, 10), until: read("until").slice(0, 10), note: read("note").slice(0, 500), instead: null,
  };
  try {
    const instead = ruleNumberOf(read("instead"));
    const add = { ...ruleDraftOf(read), id: 0 };
    const problem = ownRuleProblem(add);
    return { form: { ...raw, instead }, problem, move: problem === null && params.has("preview") ? { add, instead } : null };
  } catch (error) {
    if (error instanceof AppError) return { form: raw, problem: [error.message, error.hint].filter(Boolean).join(" "), move: null };
    throw error;
  }
}

/** The organisation's rules, the form for one more, and what it would do. For owners. */
export async function loadRules(search: Search): Promise<RulesModel> {
  const context = await loadContext();
  demandRight(context, "changeSettings");
  const params = await readSearch(search);
  const rows = (await listOwnRules(context.db)).map((row) => rowOf(row, context));
  const { form, problem, move } = typedOf(params);
  const off = catalogue.find(({ id }) => id === params.get("switchOff"))?.id;
  const isOff = new Set(rows.filter(({ ended }) => ended === null).map(({ what }) => what));
  return {
    edition: await loadEdition(context), ...outcomeOf(await readNotice(params)), standing: rows.filter(({ ended }) => ended === null), ended: rows.filter(({ ended }) => ended !== null), form,
    problem: params.has("preview") || form.agent !== "" ? problem : null, effect: move === null ? null : await effectOf(context, move), agents: agentIds,
    catalogue: [...agentIds, null].map((agent) => ({ agent: agent === null ? "Automation" : agentTitle(agent), rules: catalogue.filter((rule) => rule.agent === agent && !isOff.has(rule.id)).map(({ id }) => id) })).filter(({ rules }) => rules.length > 0),
    switchOff: off === undefined || isOff.has(off) ? null : { rule: off, effect: await effectOf(context, { switchOff: off }) },
  };
}
