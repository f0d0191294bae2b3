import type { DeliveryRowModel, DigestFormModel, DigestRowModel } from "@/lib/core/report/page/digestsModel";
import { filterAddress } from "@/lib/core/report/filterAddress";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { aboutFilter } from "@/lib/flows/digest/aboutFilter";
import type { Database } from "@/lib/store/client";
import type { StoredDigest } from "@/lib/store/digest/digestSubscriptions";
import type { StoredDelivery } from "@/lib/store/digest/listDeliveries";

const days = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"] as const;
const every = { weekly: "", fortnightly: "every second week, ", monthly: "the first of a month, " } as const;

const when = ({ rhythm, weekday, hour, timeZone }: Pick<StoredDigest, "rhythm" | "weekday" | "hour" | "timeZone">): string => `${days[weekday - 1] ?? ""} at ${String(hour).padStart(2, "0")}:00, ${every[rhythm]}${timeZone}`;

function recipientsOf({ recipients }: StoredDigest): string {
  const of = (state: string) => recipients.filter((each) => each.state === state).length;
  const [active, invited, refused] = [of("active"), of("invited"), of("refused") + of("bounced") + of("complained")];
  return [active === 1 ? "1 recipient" : `${String(active)} recipients`, ...(invited > 0 ? [`${String(invited)} to confirm`] : []), ...(refused > 0 ? [`${String(refused)} not reached`] : [])].join(", ");
}

/** A digest as the list shows it. `isTold` is false where who gets it is not the reader's business. */
async function row(db: Database, scope: VisibleScope, digest: StoredDigest, isTold: boolean): Promise<DigestRowModel> {
  const { filter } = filterAddress.read(new URLSearchParams(digest.filter));
  const about = await aboutFilter(db, scope, filter);
  return {
    id: digest.id, name: digest.name, when: when(digest), about: about ?? "everything you may see", next: digest.isPaused ? "paused" : formatInstant(digest.nextDueAt.toISOString(), digest.timeZone),
    recipients: isTold ? recipientsOf(digest) : "", isPaused: digest.isPaused, isMine: digest.recipients.some(({ userId, state }) => userId === scope.reader && state === "active"),
  };
}

const words: Readonly<Record<string, string>> = {
  due: "waits", sending: "is being sent", handing: "is being sent", accepted: "taken by the receiving server", kept: "kept in the outbox", failed: "not sent", skipped: "skipped", unknown: "not known whether it arrived", bounced: "came back",
};

function delivery({ id, digest, address, dueKey, dueAt, state, attempts, nextTryAt, subject, reason }: StoredDelivery, timeZone: string): DeliveryRowModel {
  const isWaiting = state === "due" && attempts > 0;
  return {
    id, digest, address, due: `${formatInstant(dueAt.toISOString(), timeZone)}${dueKey.startsWith("test:") ? " (test)" : ""}`, subject, reason,
    state: isWaiting ? `tried ${String(attempts)} times, again ${formatInstant(nextTryAt.toISOString(), timeZone)}` : words[state] ?? state, isBad: ["failed", "unknown", "bounced"].includes(state),
  };
}

/** The form of a digest; of a new one for null. */
function form(digest: StoredDigest | null, timeZone: string): DigestFormModel {
  const timeZones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), digest?.timeZone ?? timeZone])].sort();
  if (digest === null) return { id: null, name: "", filter: "", rhythm: "weekly", weekday: 1, hour: 8, timeZone, timeZones };
  const { id, name, filter, rhythm, weekday, hour } = digest;
  return { id, name, filter, rhythm, weekday, hour, timeZone: digest.timeZone, timeZones };
}

export const digestRows = { row, delivery, form, when } as const;
