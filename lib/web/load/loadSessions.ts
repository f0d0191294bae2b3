import "server-only";
import { cookies } from "next/headers";
import { browserName } from "@/lib/core/access/browserName";
import type { SessionsModel } from "@/lib/core/report/page/membersModel";
import { formatInstant } from "@/lib/core/report/formatInstant";
import { readEnv } from "@/lib/env";
import { connectedProviders } from "@/lib/store/member/connectedProviders";
import { listSessions } from "@/lib/store/member/sessions";
import { readNotice } from "../action/notice";
import { sessionCookie } from "../gate/sessionCookie";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";
import { waysIn } from "./waysIn";

/** Where the reader is signed in, and with which accounts. */
export async function loadSessions(search: Search): Promise<SessionsModel> {
  const context = await loadContext();
  const { db, reader, now, organisation } = context;
  const token = (await cookies()).get(sessionCookie)?.value ?? "";
  const [sessions, connected, notice] = await Promise.all([listSessions(db, reader.user.id, token, now), connectedProviders(db, reader.user.id), readNotice(await readSearch(search))]);
  const instant = (at: Date) => formatInstant(at.toISOString(), organisation.timeZone);
  const ways = waysIn(readEnv().signIn);
  const names = new Map(ways.map(({ id, name }) => [id, name]));
  return {
    edition: await loadEdition(context), isOwner: reader.scope.role === "owner",
    sessions: sessions.map(({ id, createdAt, seenAt, userAgent, isThis }) => ({ id, browser: browserName(userAgent), started: instant(createdAt), seen: isThis ? "now" : instant(seenAt), isThis })),
    connected: connected.map((id) => names.get(id) ?? id), providers: ways.filter(({ id }) => !connected.includes(id)),
    ...outcomeOf(notice),
  };
}
