import { formatCount } from "@/lib/core/report/formatCount";
import type { ErasurePageModel } from "@/lib/core/report/page/erasurePageModel";
import type { IdentityModel } from "@/lib/core/report/page/mePageModel";
import { findAccounts } from "@/lib/store/erasure/findAccounts";
import { listIdentities } from "@/lib/store/me/listIdentities";
import { namesakes } from "@/lib/store/me/namesakes";
import type { LoadContext } from "./loadContext";
import { allIdentities, identityModelOf } from "./identityModelOf";

const mostNamesakes = 20;
const commitsWord = (count: number) => `${formatCount(count)} ${count === 1 ? "commit" : "commits"}`;

type Told = Pick<ErasurePageModel, "identities" | "commits" | "namesakes" | "accounts">;

/**
 * What an erasure of these addresses will reach. `ends` is the account of whoever asks for themselves: to them their own numbers are told. Owners are told
 * no number about anybody outside open mode, and no name under works-council; addresses of namesakes are told to owners only, as they may be somebody else's.
 */
export async function erasureModelOf({ db, reader: { scope } }: LoadContext, addresses: readonly string[], ends: string | null): Promise<Told> {
  const [isOwn, isOpen, isClosed] = [ends !== null, scope.mode === "open", scope.mode === "worksCouncil"];
  const found = await listIdentities(db, addresses);
  const names = [...new Set(found.flatMap((identity) => identity.names))];
  const [accounts, others] = await Promise.all([findAccounts(db, addresses, ends), scope.role === "owner" && !isClosed ? namesakes(db, names, addresses, mostNamesakes) : []]);
  const tell = (identity: IdentityModel): IdentityModel => ({ ...identity, names: isOwn || !isClosed ? identity.names : "", commits: isOwn || isOpen ? identity.commits : "" });
  const [word, roles] = [accounts.length === 1 ? "account" : "accounts", accounts.map(({ role }) => role).join(", ")];
  return {
    identities: allIdentities(addresses, found).map(tell), commits: isOwn || isOpen ? commitsWord(found.reduce((sum, { commits }) => sum + commits, 0)) : null, namesakes: others.map(identityModelOf).map((each) => ({ ...each, commits: isOpen ? each.commits : "" })),
    accounts: accounts.length === 0 ? null : `${formatCount(accounts.length)} ${word} (${roles})`,
  };
}
