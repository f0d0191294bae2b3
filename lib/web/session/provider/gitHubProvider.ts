import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { mailAddress } from "@/lib/core/access/mailAddress";
import type { Client } from "@/lib/signInSettings";
import type { Vouched } from "./vouched";

const userSchema = z.object({ id: z.number().int(), login: z.string(), name: z.string().nullish() }).transform(({ id, login, name }) => ({ id, name: name ?? login }));
const mailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));
const membershipSchema = z.object({ state: z.string() });
const profileSchema = z.object({ id: z.number(), name: z.string(), mails: mailsSchema, isForgeMember: z.boolean() });
const timeoutMs = 10_000;

export interface GitHubOptions extends Client {
  readonly url: string;
  /** In lower case. */
  readonly organisations: readonly string[];
}

/** REST of github.com and of an Enterprise server (https://docs.github.com/rest). */
const apiOf = (url: string) => (url === "https://github.com" ? "https://api.github.com" : `${url}/api/v3`);

async function get(address: string, token: string): Promise<Response> {
  return await fetch(address, { headers: { Authorization: `Bearer ${token}`, Accept: "application/vnd.github+json", "User-Agent": "byline" }, redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
}

async function isActive(api: string, organisation: string, token: string): Promise<boolean> {
  const answer = await get(`${api}/user/memberships/orgs/${encodeURIComponent(organisation)}`, token);
  return answer.ok && membershipSchema.safeParse(await answer.json()).data?.state === "active";
}

/** The user, all addresses with what GitHub says of them, and whether they are in one of the organisations. The token is used here and not kept. */
async function readProfile(api: string, organisations: readonly string[], token: string): Promise<z.infer<typeof profileSchema>> {
  const user = userSchema.parse(await (await get(`${api}/user`, token)).json());
  const mails = mailsSchema.parse(await (await get(`${api}/user/emails`, token)).json());
  const memberships = await Promise.all(organisations.map((organisation) => isActive(api, organisation, token)));
  return { ...user, mails, isForgeMember: memberships.includes(true) };
}

/** GitHub, or an Enterprise server of it; with state and PKCE. The profile's public address is not trusted: only the primary one that GitHub calls verified. */
export function gitHubProvider({ id: clientId, secret, url, organisations }: GitHubOptions, onVouched: (vouched: Vouched) => void): OAuthConfig<unknown> {
  const api = apiOf(url);
  return {
    id: "github", name: "GitHub", type: "oauth", clientId, clientSecret: secret, checks: ["pkce", "state"],
    authorization: { url: `${url}/login/oauth/authorize`, params: { scope: ["read:user", "user:email", ...(organisations.length > 0 ? ["read:org"] : [])].join(" ") } },
    token: `${url}/login/oauth/access_token`,
    userinfo: { url: `${api}/user`, request: async ({ tokens }) => await readProfile(api, organisations, tokens.access_token ?? "") },
    profile: (raw: unknown) => {
      const { id, name, mails, isForgeMember } = profileSchema.parse(raw);
      const address = mailAddress(mails.find(({ primary, verified }) => primary && verified)?.email ?? "");
      onVouched({ accountId: String(id), name, address, isForgeMember });
      return { id: String(id), name, email: address, image: null };
    },
  };
}
