import "server-only";
import { may } from "@/lib/core/access/may";
import type { DigestsModel } from "@/lib/core/report/page/digestsModel";
import { filterAddress } from "@/lib/core/report/filterAddress";
import { readEnv } from "@/lib/env";
import { digestSubscriptions, type StoredDigest } from "@/lib/store/digest/digestSubscriptions";
import { listDeliveries } from "@/lib/store/digest/listDeliveries";
import { readMailAddress } from "@/lib/store/digest/readMailAddress";
import { readNotice } from "../action/notice";
import { digestRows } from "./digestRows";
import type { LoadContext } from "./loadContext";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

/** A digest about a repository that the reader may not see does not exist for them. */
const isVisible = ({ repositories }: LoadContext) => ({ filter }: StoredDigest): boolean => {
  const asked = filterAddress.read(new URLSearchParams(filter)).filter.repositories;
  return asked.every((slug) => repositories.some((repository) => repository.slug === slug));
};

/** Digests that there are, and for owners what became of every mail. */
export async function loadDigests(search: Search): Promise<DigestsModel> {
  const context = await loadContext();
  const { db, reader, organisation } = context;
  const isOwner = may(reader.scope.role, "manageDigests");
  const params = await readSearch(search);
  const digests = (await digestSubscriptions.list(db)).filter(isVisible(context));
  const fresh = digestRows.form(null, organisation.timeZone);
  return {
    edition: await loadEdition(context), isOwner, digests: await Promise.all(digests.map((digest) => digestRows.row(db, reader.scope, digest, isOwner))),
    deliveries: isOwner ? (await listDeliveries(db, null, 30)).map((each) => digestRows.delivery(each, organisation.timeZone)) : [],
    form: { ...fresh, filter: (params.get("filter") ?? "").slice(0, 2_000) }, hasMail: readEnv().signIn.mail !== null, address: await readMailAddress(db, reader.user.id), ...outcomeOf(await readNotice(params)),
  };
}
