import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { guardPolicies } from "../policy/guardPolicies";
import { policyBreaches } from "../policy/policyBreaches";

export type BrokenPolicyRow = Readonly<{ policy: string; week: string; value: number; bound: number; n: number; found: string; acknowledged: string | null; reason: string }>;

/** Weeks in which policies were not kept, the newest first. They are about all repositories: told to owners who see all of them, to others the report is empty. */
export async function brokenPolicies(db: Database, scope: VisibleScope): Promise<Report<BrokenPolicyRow>> {
  const isWhole = scope.role === "owner" && scope.figures === "all";
  const titles = new Map((isWhole ? await guardPolicies.list(db) : []).map(({ id, title }) => [id, title]));
  const rows = (isWhole ? await policyBreaches.list(db, 5_000) : []).map(({ policyId, week, value, bound, n, foundAt, acknowledgedAt, reason }): BrokenPolicyRow => (
    { policy: titles.get(policyId) ?? "", week, value, bound, n, found: foundAt.toISOString(), acknowledged: acknowledgedAt?.toISOString() ?? null, reason }));
  return {
    id: "policyBreaches", title: "Policies that were not kept", rows, n: rows.length, coverage: null, totalRows: rows.length, notes: ["Value and bound as they were when the breach was found: counts, or shares from 0 to 1."],
    columns: [
      { id: "policy", title: "Policy", unit: "text", metric: null }, { id: "week", title: "Week", unit: "week", metric: null }, { id: "value", title: "Figure", unit: "share", metric: null }, { id: "bound", title: "Bound", unit: "share", metric: null },
      { id: "n", title: "n", unit: "changes", metric: null }, { id: "found", title: "Found at", unit: "instant", metric: null }, { id: "acknowledged", title: "Acknowledged at", unit: "instant", metric: null }, { id: "reason", title: "Reason", unit: "text", metric: null },
    ],
  };
}
