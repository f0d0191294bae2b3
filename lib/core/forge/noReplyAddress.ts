import type { ForgeAccountFacts } from "./forgeFacts";

/** The address under which a forge keeps an account's mail to itself: `9+ada@users.noreply.github.com`. `host` is that of its pages. */
export function noReplyAddress({ externalId, login }: Pick<ForgeAccountFacts, "externalId" | "login">, host: string): string {
  const id = /^\d+$/.test(externalId) ? `${externalId}+` : "";
  return `${id}${login.toLowerCase()}@users.noreply.${host.toLowerCase()}`;
}
