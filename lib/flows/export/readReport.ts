import { AppError } from "@/lib/errors";
import { restricted } from "@/lib/core/privacy/restricted";
import { worksCouncilReports } from "@/lib/core/privacy/worksCouncilReports";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import { withWithheld } from "@/lib/core/report/withWithheld";
import { aiShareByAgent } from "@/lib/store/reports/aiShareByAgent";
import { aiShareByLanguage } from "@/lib/store/reports/aiShareByLanguage";
import { aiShareByMonth } from "@/lib/store/reports/aiShareByMonth";
import { aiShareByOwner } from "@/lib/store/reports/aiShareByOwner";
import { aiShareByRepository } from "@/lib/store/reports/aiShareByRepository";
import { aiShareByTeam } from "@/lib/store/reports/aiShareByTeam";
import { aiShareByWeek } from "@/lib/store/reports/aiShareByWeek";
import { aiShareTotals } from "@/lib/store/reports/aiShareTotals";
import { brokenPolicies } from "@/lib/store/reports/brokenPolicies";
import { changeDetail } from "@/lib/store/reports/changeDetail";
import { changePages } from "@/lib/store/reports/changePages";
import { correctionLog } from "@/lib/store/reports/correctionLog";
import { coverageHoles } from "@/lib/store/reports/coverageHoles";
import { guardrailCounts } from "@/lib/store/reports/guardrailCounts";
import { guardrailDifferences } from "@/lib/store/reports/guardrailDifferences";
import { guardrails } from "@/lib/store/reports/guardrails";
import { guardrailsByTeam } from "@/lib/store/reports/guardrailsByTeam";
import { guardrailsByWeek } from "@/lib/store/reports/guardrailsByWeek";
import { hintedAgents } from "@/lib/store/reports/hintedAgents";
import { evidenceConflicts } from "@/lib/store/reports/evidenceConflicts";
import { evidenceByRule } from "@/lib/store/reports/evidenceByRule";
import { leftOutByReason } from "@/lib/store/reports/leftOutByReason";
import { markingJumps } from "@/lib/store/reports/markingJumps";
import { growthByWeek } from "@/lib/store/reports/growthByWeek";
import { modelGenerations } from "@/lib/store/reports/modelGenerations";
import { modelOutcomes } from "@/lib/store/reports/modelOutcomes";
import { slopesAtReleases } from "@/lib/store/reports/slopesAtReleases";
import { ownershipByVerdict } from "@/lib/store/reports/ownershipByVerdict";
import { readAsOf } from "@/lib/store/reports/readAsOf";
import { rejudgements } from "@/lib/store/reports/rejudgements";
import { repositoryStatus } from "@/lib/store/reports/repositoryStatus";
import { teamShareByWeek } from "@/lib/store/reports/teamShareByWeek";
import { unknownSignatures } from "@/lib/store/reports/unknownSignatures";
import { usageCost } from "@/lib/store/reports/usageCost";
import type { ExportRequest, ExportWorld } from "./exportRequest";
import { readFilesReport } from "./readFilesReport";
import { readFixes, readFixReport } from "./readFixReport";
import { readLivesReport } from "./readLivesReport";
import { readUpliftReport } from "./readUpliftReport";
import type { ReportId } from "./reportIds";

/** Rows asked for at once: a file of any length is held in memory one such piece at a time. */
const pieceRows = 5_000;

async function changeFiles({ db, scope, now }: ExportWorld, { filter, sha }: ExportRequest): Promise<Report> {
  const [slug, ...others] = filter.repositories;
  if (slug === undefined || others.length > 0 || sha === null) throw new AppError("bad-input", "Files of a change need its repository and its full sha.", { hint: "Take the address from the page of the change." });
  return (await changeDetail(db, scope, filter, now, slug, sha)).files;
}

type QualityReportId = "guardrails" | "guardrailDifferences" | "guardrailsByWeek" | "guardrailsByTeam" | "guardrailCounts" | "ownershipByVerdict" | "modelOutcomes" | "modelGenerations" | "growthByWeek" | "slopesAtReleases";

/** Guardrails and what models generated. */
function readQualityReport({ db, scope, now }: ExportWorld, id: QualityReportId, filter: Filter): Promise<Report> {
  switch (id) {
    case "guardrails": return guardrails(db, scope, filter, now);
    case "guardrailDifferences": return guardrailDifferences(db, scope, filter, now);
    case "guardrailsByWeek": return guardrailsByWeek(db, scope, filter, now);
    case "guardrailsByTeam": return guardrailsByTeam(db, scope, filter, now);
    case "guardrailCounts": return guardrailCounts(db, scope, filter, now);
    case "ownershipByVerdict": return ownershipByVerdict(db, scope, filter, now);
    case "modelOutcomes": return modelOutcomes(db, scope, filter, now);
    case "modelGenerations": return modelGenerations(db, scope, filter, now);
    case "growthByWeek": return growthByWeek(db, scope, filter, now).then(({ report }) => report);
    case "slopesAtReleases": return slopesAtReleases(db, scope, filter, now);
  }
}

function readOne(world: ExportWorld, request: ExportRequest): Promise<Report> {
  const { db, scope, now } = world;
  const { filter } = request;
  switch (request.id) {
    case "aiShareByWeek": return aiShareByWeek(db, scope, filter, now);
    case "aiShareByMonth": return aiShareByMonth(db, scope, filter, now);
    case "aiShareTotals": return aiShareTotals(db, scope, filter, now);
    case "aiShareByAgent": return aiShareByAgent(db, scope, filter, now);
    case "aiShareByLanguage": return aiShareByLanguage(db, scope, filter, now);
    case "aiShareByRepository": return aiShareByRepository(db, scope, filter, now);
    case "aiShareByTeam": return aiShareByTeam(db, scope, filter, now);
    case "teamShareByWeek": return teamShareByWeek(db, scope, filter, now);
    case "aiShareByOwner": return aiShareByOwner(db, scope, filter, now);
    case "leftOutByReason": return leftOutByReason(db, scope, filter, now);
    case "repositoryStatus": return repositoryStatus(db, scope);
    case "evidenceByRule": return evidenceByRule(db, scope, filter, now);
    case "evidenceConflicts": return evidenceConflicts(db, scope, filter, now);
    case "correctionLog": return correctionLog(db, scope, filter);
    case "rejudgements": return rejudgements(db, scope, filter);
    case "markingJumps": return markingJumps(db, scope, filter, now);
    case "coverageHoles": return coverageHoles(db, scope, filter, now);
    case "hintedAgents": return hintedAgents(db, scope, filter, now);
    case "unknownSignatures": return unknownSignatures(db, scope, filter, now);
    case "guardrails": case "guardrailDifferences": case "guardrailsByWeek": case "guardrailsByTeam": case "guardrailCounts": case "ownershipByVerdict": case "modelOutcomes": case "modelGenerations": case "growthByWeek": case "slopesAtReleases": return readQualityReport(world, request.id, filter);
    case "usageCost": return usageCost(db, scope, filter, now);
    case "policyBreaches": return brokenPolicies(db, scope);
    case "upliftLadder": case "upliftByTeam": case "upliftByEvent": case "upliftSpread": case "upliftByDose": case "volumeByPeriod": case "pulseByMonth": return readUpliftReport(world, request.id, filter);
    case "changeFiles": return changeFiles(world, request);
    case "files": case "fileGroups": return readFilesReport(world, request);
    case "survivingTotals": case "survivingByAgent": case "survivingByLanguage": case "aliveByWeek": case "survivalCurve": case "retention": case "rework": case "ageReplaced":
    case "whoRewritesWhom": case "ownershipConcentration": return readLivesReport(world, request.id, filter);
    case "fixesByWeek": case "timeToFix": case "fixAges": case "humanYears": case "campaigns": case "campaignWeeks": return readFixReport(world, request.id, request);
    case "changes": case "fixes": throw new AppError("internal", "Lists are read page by page.");
  }
}

const inWorksCouncil: Readonly<Record<ReportId, "told" | "closed">> = worksCouncilReports;

/** The report piece by piece: one piece for all but lists without an end. Whoever leaves before the last piece calls `return`. Throws `restricted` where the privacy mode closes it. */
export async function* readReport(asked: ExportWorld, request: ExportRequest): AsyncGenerator<Report> {
  if (asked.scope.mode === "worksCouncil" && inWorksCouncil[request.id] === "closed") throw restricted.closed();
  const world = { ...asked, now: await readAsOf(asked.db, asked.scope, request.filter, asked.now) };
  if (request.id === "changes") yield* changePages(world.db, world.scope, request.filter, world.now, request.query, pieceRows);
  else if (request.id === "fixes") yield* readFixes(world, request, pieceRows);
  else yield withWithheld(await readOne(world, request));
}
