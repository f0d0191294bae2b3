import "server-only";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { TokenRowModel, TokensModel } from "@/lib/core/report/page/tokensModel";
import { tokenScopes, tokenScopeTitles } from "@/lib/core/report/tokenScopes";
import { readEnv } from "@/lib/env";
import { listApiTokens, type StoredApiToken } from "@/lib/store/token/listApiTokens";
import { readFreshToken } from "../action/freshToken";
import { readNotice } from "../action/notice";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

function rowOf(token: StoredApiToken, now: Date, timeZone: string): TokenRowModel {
  const instant = (at: Date) => formatInstant(at.toISOString(), timeZone);
  const isOver = token.expires <= now;
  const state = token.revokedAt === null ? `${isOver ? "ran out on" : "until"} ${instant(token.expires)}` : `revoked on ${instant(token.revokedAt)}`;
  return {
    id: token.id, name: token.name, use: tokenScopes.filter((scope) => token.scopes.includes(scope)).map((scope) => tokenScopeTitles[scope]).join(", "), hint: `${token.hint}…`, made: instant(token.createdAt), state,
    used: token.lastUsedAt === null ? "never" : instant(token.lastUsedAt), isGood: token.revokedAt === null && !isOver,
  };
}

/** The reader's own tokens. */
export async function loadTokens(search: Search): Promise<TokensModel> {
  const context = await loadContext();
  const { db, reader, now, organisation } = context;
  const notice = await readNotice(await readSearch(search));
  const tokens = await listApiTokens(db, reader.user.id);
  return {
    edition: await loadEdition(context), isOwner: context.reader.scope.role === "owner", fresh: await readFreshToken(), origin: readEnv().origin ?? "http://localhost:4600",
    tokens: tokens.map((token) => rowOf(token, now, organisation.timeZone)),
    ...outcomeOf(notice),
  };
}
