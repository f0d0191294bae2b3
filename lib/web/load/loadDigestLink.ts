import "server-only";
import type { DigestLinkModel } from "@/lib/core/report/page/digestsModel";
import { readEnv } from "@/lib/env";
import { type DigestDeed, digestToken } from "@/lib/flows/digest/digestToken";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { database } from "../session/database";
import { readSearch, type Search } from "./readSearch";

/** What a link in a mail opens: looks and changes nothing, as programs that look into mails open links too. */
export async function loadDigestLink(deed: DigestDeed, search: Search): Promise<DigestLinkModel> {
  const token = ((await readSearch(search)).get("token") ?? "").slice(0, 100);
  const { secret } = readEnv();
  const id = secret === null ? null : digestToken.read(secret, deed, token);
  const found = id === null ? null : await digestRecipients.read(database(), id);
  return { name: found?.name ?? null, state: found?.state ?? "", token };
}
