import { linesOfDays } from "./linesOfDays";
import { totalParts } from "./totalParts";

const ownedPart = (measure: "added" | "effective", condition: string) => `coalesce(sum(f."${measure}") FILTER (WHERE ${condition}), 0)`;
const ownedTotals = (measure: "lines" | "effective") => {
  const column = measure === "lines" ? "added" : "effective";
  const counted = (verdict: string) => ownedPart(column, `p."leftOutReason" IS NULL AND j."verdict" = ${verdict}`);
  return `
SELECT c."day", coalesce(o."owner", ''), c."bulk", '${measure}', sum(f."${column}"), ${ownedPart(column, `p."leftOutReason" IS NOT NULL OR j."verdict" = 'leftOut'`)},
  ${counted("'bot'")}, ${counted("'proven'")}, ${counted("'declared'")}, ${counted("'unknown'")}, ${counted(`'human' AND j."basis" = 'evidence'`)}, ${counted(`'human' AND j."basis" <> 'evidence'`)}, sum(f."deleted")
${linesOfDays.replace(`JOIN "Judgement" j`, `LEFT JOIN "PathOwner" o ON o."repositoryId" = $1 AND o."pathId" = p."id" JOIN "Judgement" j`)}
  AND EXISTS (SELECT FROM "PathOwner" w WHERE w."repositoryId" = $1) GROUP BY 1, 2, 3`;
};

/** Totals of days by owner of the path, of repositories with a CODEOWNERS only. Its source takes ($1 repository, $2 days). */
export const dayOwners = { table: "DayOwners", keys: ["day", "owner", "bulk", "measure"], values: totalParts, source: `${ownedTotals("lines")} UNION ALL ${ownedTotals("effective")}` };
