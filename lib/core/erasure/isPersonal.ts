import { catalogue } from "../attribution/catalogue/catalogue";
import { compileCatalogue } from "../attribution/compileCatalogue";
import { partyMarks } from "./eraseName";

/** Addresses that forges and tools write for everybody. */
const shared: ReadonlySet<string> = new Set(["noreply@github.com", "noreply@gitlab.com", "noreply@bitbucket.org", "noreply@example.com", "root@localhost"]);

/** Whether an address (in lower case) can be one person's: it has two parts, and no agent, automation or forge writes it for others. */
export function isPersonal(address: string): boolean {
  if (!/^[^\s<>@]+@[^\s<>@]+$/.test(address) || address.endsWith("@erased.invalid") || shared.has(address) || compileCatalogue(catalogue).byEmail.has(address)) return false;
  return (["author", "committer", "co-author"] as const).every((role) => partyMarks(role, "", address, Number.NaN) === "");
}
