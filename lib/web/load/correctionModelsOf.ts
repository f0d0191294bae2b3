import { correctionSaying } from "@/lib/core/attribution/correction/correctionSaying";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { OwnCorrectionModel } from "@/lib/core/report/page/mePageModel";
import type { OwnCorrection } from "@/lib/store/me/ownCorrections";
import { address } from "./address";

/** Corrections as a person reads them. `names`: of members, by id; `isOpen`: whether changes may be opened. */
export function correctionModelsOf(rows: readonly OwnCorrection[], names: ReadonlyMap<string, string>, { timeZone, isOpen }: { readonly timeZone: string; readonly isOpen: boolean }): OwnCorrectionModel[] {
  const instant = (at: Date): string => formatInstant(at.toISOString(), timeZone);
  return rows.map((row) => ({
    id: String(row.id), at: instant(row.madeAt), saying: `${names.get(row.madeBy) ?? row.madeBy} (as ${row.madeAs}): ${row.path === null || !isOpen ? "" : `in ${row.path}, `}${correctionSaying(row)}`, reason: row.reason, sha: row.sha.slice(0, 10), repository: row.repository,
    state: row.endedAt !== null ? `taken back on ${instant(row.endedAt)}` : row.standsSince === null ? "waits for a second person" : "stands", href: isOpen ? address.change(row.slug, row.change) : null,
  }));
}
