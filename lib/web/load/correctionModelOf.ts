import type { CorrectionRole } from "@/lib/core/access/correctionRole";
import { may } from "@/lib/core/access/may";
import { correctionSaying } from "@/lib/core/attribution/correction/correctionSaying";
import { formatDay } from "@/lib/core/report/formatDay";
import type { CorrectionModel } from "@/lib/core/report/page/correctionModel";
import { dayInZone } from "@/lib/core/report/week";
import type { GroupCorrection } from "@/lib/store/reports/commitGroups";
import type { Reader } from "../session/reader";

interface Told {
  readonly reader: Reader;
  /** As what the reader may correct the commit, or null. */
  readonly as: CorrectionRole | null;
  readonly timeZone: string;
  /** All of the same origin. */
  readonly all: readonly GroupCorrection[];
}

const nobody = "somebody who left";

/** The correction that decides on all lines of an origin, or on those in one file: of those that stand the one that came to stand last. */
export function decidingOf(corrections: readonly GroupCorrection[], file: string | null): number | null {
  const standing = corrections.filter(({ endedAt, standsSince, path }) => endedAt === null && standsSince !== null && (path === null || path === file));
  return standing.toSorted((one, other) => (other.standsSince ?? "").localeCompare(one.standsSince ?? "") || other.id - one.id)[0]?.id ?? null;
}

function noteOf({ standsSince, agreed, endedAt, ended, madeAs }: GroupCorrection, day: (at: string) => string): string {
  const parts = [
    madeAs === "lead" && standsSince !== null ? `agreed by ${agreed ?? nobody}` : "",
    endedAt === null ? "" : `${standsSince === null ? "refused" : "taken back"} by ${ended ?? nobody}, ${day(endedAt)}`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}

/** A correction with what the reader may do about it. */
export function correctionModelOf(found: GroupCorrection, { reader, as, timeZone, all }: Told): CorrectionModel {
  const day = (at: string) => formatDay(dayInZone(new Date(at), timeZone));
  const [isOpen, waits, isOwn] = [found.endedAt === null, found.standsSince === null, found.madeBy === reader.user.id];
  const second = may(reader.scope.role, "agreeToCorrections");
  return {
    id: found.id, signed: `${found.by ?? nobody}, as ${found.madeAs}, ${day(found.madeAt)}`, saying: found.path === null ? correctionSaying(found) : `in ${found.path}, ${correctionSaying(found)}`, reason: found.reason,
    state: !isOpen ? "ended" : waits ? "waits" : found.id === decidingOf(all, found.path) ? "stands" : "older", note: noteOf(found, day),
    canEnd: isOpen && (isOwn || as === "author" || reader.scope.role === "owner" || (waits && second)), canAgree: isOpen && waits && second && !isOwn,
  };
}
