import "server-only";
import { mailAddress } from "@/lib/core/access/mailAddress";
import type { ConfirmModel } from "@/lib/core/report/page/signInModel";
import { siteOrigin } from "../session/siteOrigin";
import { readSearch, type Search } from "./readSearch";

/** What a link in a mail opens. Looks at nothing and uses nothing up: programs that look into mails open it too. */
export async function loadConfirm(search: Search): Promise<ConfirmModel> {
  const params = await readSearch(search);
  return { address: mailAddress(params.get("email") ?? "") ?? "", token: (params.get("token") ?? "").slice(0, 200), site: new URL(siteOrigin()).host };
}
