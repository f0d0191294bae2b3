import { digestWindow } from "@/lib/core/digest/digestWindow";
import { filterAddress } from "@/lib/core/report/filterAddress";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import type { DigestOrder, DigestWorld } from "./digestWorld";

/** Works out the window of a digest, in the organisation's zone. */
export async function openDigestWorld(order: DigestOrder): Promise<DigestWorld> {
  const organisation = await readOrganisation(order.db);
  const window = digestWindow(order.rhythm, order.dueAt, organisation.timeZone);
  const over = ({ from, to }: { from: string; to: string }) => ({ ...order.filter, range: { kind: "days", from, to } as const });
  return {
    ...order, organisation, window, now: over(window), before: over(window.before),
    link: (path, filter, more = {}) => {
      const url = new URL(path, order.origin);
      const params = filter === null ? url.searchParams : filterAddress.write(filter);
      for (const [key, value] of Object.entries(more)) params.set(key, value);
      url.search = params.toString();
      return url.toString();
    },
  };
}
