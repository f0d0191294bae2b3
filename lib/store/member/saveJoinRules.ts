import { domainOf, mailAddress } from "@/lib/core/access/mailAddress";
import type { Role } from "@/lib/core/access/may";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";
import { readJoinRules } from "./readJoinRules";

/** Domains where anybody can get an address. */
const open: ReadonlySet<string> = new Set(["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com", "me.com", "proton.me", "protonmail.com", "gmx.net", "gmx.de", "web.de", "mail.ru", "qq.com", "163.com", "users.noreply.github.com"]);

function domainsOf(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).map((word) => word.replace(/^@/, "")).filter((word) => word !== "").map((word) => {
    const address = mailAddress(`x@${word}`);
    if (address === null) throw new AppError("bad-input", `${word.slice(0, 100)} is no domain.`, { hint: "Write the part behind the @, such as example.org." });
    const domain = domainOf(address);
    if (open.has(domain)) throw new AppError("bad-input", `Everybody can have an address at ${domain}.`, { hint: "Name the domain of your company, or invite people one by one." });
    return domain;
  }))].sort();
}

/** Changes who may join without an invitation. `domains` as they are typed, with blanks or commas between. Nobody joins as an owner by a domain: `bad-input`. */
export async function saveJoinRules(db: Database, { domains, joinRole }: { readonly domains: string; readonly joinRole: Role }, actor: string, now: Date): Promise<void> {
  if (joinRole === "owner") throw new AppError("bad-input", "Nobody becomes an owner without an invitation.");
  const [before, after] = [await readJoinRules(db), { allowedDomains: domainsOf(domains), joinRole }];
  await db.$transaction([
    db.organisation.update({ where: { id: 1 }, data: after }),
    db.auditEvent.create({ data: { at: now, actor, action: "joining.change", subject: "organisation", detail: { before: { ...before, allowedDomains: [...before.allowedDomains] }, after } } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}
