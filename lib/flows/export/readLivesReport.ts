import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import { ageReplaced } from "@/lib/store/reports/ageReplaced";
import { aliveByWeek } from "@/lib/store/reports/aliveByWeek";
import { ownershipConcentration } from "@/lib/store/reports/ownershipConcentration";
import { retention } from "@/lib/store/reports/retention";
import { rework } from "@/lib/store/reports/rework";
import { survivalCurve } from "@/lib/store/reports/survivalCurve";
import { survivingByAgent } from "@/lib/store/reports/survivingByAgent";
import { survivingByLanguage } from "@/lib/store/reports/survivingByLanguage";
import { survivingTotals } from "@/lib/store/reports/survivingTotals";
import { whoRewritesWhom } from "@/lib/store/reports/whoRewritesWhom";
import type { ExportWorld } from "./exportRequest";
import type { ReportId } from "./reportIds";

type LivesId = Extract<ReportId, "survivingTotals" | "survivingByAgent" | "survivingByLanguage" | "aliveByWeek" | "survivalCurve" | "retention" | "rework" | "ageReplaced" | "whoRewritesWhom" | "ownershipConcentration">;

/** What stayed of what was merged. */
export async function readLivesReport({ db, scope, now }: ExportWorld, id: LivesId, filter: Filter): Promise<Report> {
  switch (id) {
    case "survivingTotals": return await survivingTotals(db, scope, filter, now);
    case "survivingByAgent": return await survivingByAgent(db, scope, filter, now);
    case "survivingByLanguage": return await survivingByLanguage(db, scope, filter, now);
    case "aliveByWeek": return await aliveByWeek(db, scope, filter, now);
    case "survivalCurve": return (await survivalCurve(db, scope, filter, now)).report;
    case "retention": return await retention(db, scope, filter, now);
    case "rework": return await rework(db, scope, filter, now);
    case "ageReplaced": return (await ageReplaced(db, scope, filter, now)).report;
    case "whoRewritesWhom": return await whoRewritesWhom(db, scope, filter, now);
    case "ownershipConcentration": return await ownershipConcentration(db, scope, filter, now);
  }
}
