import "server-only";
import { forbidden } from "next/navigation";
import { evaluatePolicy } from "@/lib/core/policy/evaluatePolicy";
import { policyMeasures } from "@/lib/core/policy/policyMeasure";
import { policyValue } from "@/lib/core/policy/policyValue";
import { sayPolicy } from "@/lib/core/policy/sayPolicy";
import { filterSchema } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { BreachRow, PoliciesModel, PolicyForm, PolicyRow } from "@/lib/core/report/page/policiesModel";
import { AppError } from "@/lib/errors";
import { actorNames } from "@/lib/store/audit/actorNames";
import { guardPolicies, type StoredPolicy } from "@/lib/store/policy/guardPolicies";
import { policyBreaches, type StoredBreach } from "@/lib/store/policy/policyBreaches";
import { policyPoints } from "@/lib/store/reports/policyPoints";
import { readAsOf } from "@/lib/store/reports/readAsOf";
import { readNotice } from "../action/notice";
import { type PolicyDraft, policyDraftOf } from "../action/policyDraftOf";
import { address } from "./address";
import { demandRight } from "./demandRight";
import { type LoadContext, loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

const previewWeeks = 26;
const fields = ["measure", "group", "repositories", "paths", "comparison", "bound", "baselineWeeks", "windowWeeks", "webhookUrl"] as const;
const usual: PolicyForm = { measure: "unapproved", group: "ai", repositories: "", paths: "", comparison: "atMost", bound: "0", baselineWeeks: "", windowWeeks: "1", webhookUrl: "" };

async function previewOf({ db, reader, now: asked }: LoadContext, draft: PolicyDraft): Promise<PoliciesModel["preview"]> {
  const now = await readAsOf(db, reader.scope, { repositories: [...draft.repositories] }, asked);
  const points = await policyPoints(db, reader.scope, draft, previewWeeks + draft.windowWeeks + (draft.baselineWeeks ?? 0) + 13, now);
  const weeks = evaluatePolicy(draft, points).slice(-previewWeeks).reverse();
  const [known, broken] = [weeks.filter(({ isKept }) => isKept !== null), weeks.filter(({ isKept }) => isKept === false)];
  const column = (title: string, isNumber = true) => ({ title, isNumber, isWide: false });
  return {
    title: sayPolicy(draft), finding: known.length === 0 ? "Nothing can be said of the weeks before: there is no data for this figure." : `In ${String(broken.length)} of the last ${String(known.length)} weeks that are known it would not have been kept.`,
    table: {
      columns: [column("Week of", false), column("Figure"), column("Bound"), column("n"), column("", false)],
      rows: weeks.map(({ week, value, bound, n, isKept }) => ({ id: week, cells: [{ text: formatDay(week) }, { text: value === null ? "–" : policyValue(draft, value) }, { text: bound === null ? "–" : policyValue(draft, bound) }, { text: formatCount(n) }, { text: isKept === null ? "nothing to say" : isKept ? "kept" : "▲ not kept" }] })),
    },
  };
}

interface Typed { readonly form: PolicyForm; readonly problem: string | null; readonly draft: PolicyDraft | null }

function typedOf(params: URLSearchParams): Typed {
  const form = Object.fromEntries(fields.map((name) => [name, (params.get(name) ?? usual[name]).slice(0, 500)])) as PolicyForm;
  if (!params.has("preview")) return { form, problem: null, draft: null };
  try {
    return { form, problem: null, draft: policyDraftOf((name) => form[name as keyof PolicyForm]) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { form, problem: [error.message, error.hint].filter(Boolean).join(" "), draft: null };
  }
}

function breachRow(breach: StoredBreach, policies: readonly StoredPolicy[], names: ReadonlyMap<string, string>, timeZone: string): BreachRow {
  const policy = policies.find(({ id }) => id === breach.policyId);
  const value = (number: number) => (policy === undefined ? String(number) : policyValue(policy, number));
  const sent = policy === undefined || policy.webhookUrl === "" ? "" : breach.sentAt === null ? `not sent: ${breach.sendError ?? "waits"}` : `sent ${formatInstant(breach.sentAt.toISOString(), timeZone)}`;
  return {
    id: breach.id, title: policy?.title ?? "", week: formatDay(breach.week), found: `${value(breach.value)}, where ${policy?.comparison === "atLeast" ? "at least" : "at most"} ${value(breach.bound)} was set (n = ${formatCount(breach.n)})`, sent,
    acknowledged: breach.acknowledgedAt === null ? null : `${names.get(breach.acknowledgedBy ?? "") ?? breach.acknowledgedBy ?? ""}, ${formatInstant(breach.acknowledgedAt.toISOString(), timeZone)}: ${breach.reason}`,
  };
}

/** Policies, what one more would have found, and what was not kept: for owners. */
export async function loadPolicies(search: Search): Promise<PoliciesModel> {
  const context = await loadContext();
  demandRight(context, "changeSettings");
  if (context.restricted) forbidden();
  const { db, organisation: { timeZone } } = context;
  const params = await readSearch(search);
  const { form, problem, draft } = typedOf(params);
  const [policies, breaches, names] = await Promise.all([guardPolicies.list(db), policyBreaches.list(db), actorNames(db)]);
  const rowOf = (policy: StoredPolicy): PolicyRow => ({
    id: policy.id, title: policy.title, made: `${names.get(policy.madeBy) ?? policy.madeBy}, ${formatInstant(policy.madeAt.toISOString(), timeZone)}`, checked: policy.checkedAt === null ? "not looked at yet" : `looked at ${formatInstant(policy.checkedAt.toISOString(), timeZone)}`,
    webhook: policy.webhookUrl === "" ? "" : new URL(policy.webhookUrl).host, ended: policy.endedAt === null ? null : formatInstant(policy.endedAt.toISOString(), timeZone),
  });
  return {
    edition: await loadEdition(context), ...outcomeOf(await readNotice(params)), standing: policies.filter(({ endedAt }) => endedAt === null).map(rowOf), ended: policies.filter(({ endedAt }) => endedAt !== null).map(rowOf),
    breaches: breaches.map((breach) => breachRow(breach, policies, names, timeZone)), measures: policyMeasures.map(({ id, title }) => ({ id, title })), form, problem, preview: draft === null ? null : await previewOf(context, draft),
    csv: address.csv("policyBreaches", filterSchema.parse({})),
  };
}
