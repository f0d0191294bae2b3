import type { CatalogueRule } from "./catalogueRule";

interface KnownAccount {
  readonly id: string;
  readonly agent: string;
  /** GitHub login as it stands, `…[bot]` included. */
  readonly login: string;
  /** GitHub's numeric id, or null where it was not confirmed. */
  readonly accountId: number | null;
  readonly source: string;
}

/** An agent that works under a GitHub account: in git a declaration, at the forge a proof. */
export function accountRule({ id, agent, login, accountId, source }: KnownAccount): CatalogueRule {
  const address = `${accountId ?? 1}+${login}@users.noreply.github.com`;
  return {
    id, agent, kind: "agent", roles: ["author", "committer", "co-author", "pull-request-author"], strength: "D", source,
    pattern: { type: "identity", logins: [login.toLowerCase()] }, account: { login, id: accountId },
    examples: [["author", `${login} <${address}>`], ["co-author", `An Agent <${address}>`], ["pull-request-author", login]],
    counterExamples: [["author", `${login.replace("[bot]", "")} fan <someone@example.com>`], ["pull-request-author", `${login}-fan`]],
  };
}
