import { formatCount } from "@/lib/core/report/formatCount";
import type { ErasurePageModel } from "@/lib/core/report/page/erasurePageModel";
import { findAccounts } from "@/lib/store/erasure/findAccounts";
import { listIdentities } from "@/lib/store/me/listIdentities";
import { namesakes } from "@/lib/store/me/namesakes";
import type { LoadContext } from "./loadContext";
import { allIdentities, identityModelOf } from "./identityModelOf";

const mostNamesakes = 20;
const commitsWord = (count: number) => `${formatCount(count)} ${count === 1 ? "commit" : "commits"}`;

type Told = Pick<ErasurePageModel, "identities" | "commits" | "namesakes" | "accounts">;

/** What an erasure of these addresses will reach. Addresses of namesakes are told to owners only: they may be somebody else's. */
export async function erasureModelOf({ db, reader }: LoadContext, addresses: readonly string[], alsoEnds: string | null): Promise<Told> {
  const found = await listIdentities(db, addresses);
  const names = [...new Set(found.flatMap((identity) => identity.names))];
  const [accounts, others] = await Promise.all([findAccounts(db, addresses, alsoEnds), reader.scope.role === "owner" ? namesakes(db, names, addresses, mostNamesakes) : []]);
  return {
    identities: allIdentities(addresses, found), commits: commitsWord(found.reduce((sum, { commits }) => sum + commits, 0)), namesakes: others.map(identityModelOf),
    accounts: accounts.length === 0 ? null : `${formatCount(accounts.length)} ${accounts.length === 1 ? "account" : "accounts"} (${accounts.map(({ role }) => role).join(", ")})`,
  };
}
