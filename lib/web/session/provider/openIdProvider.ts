import { z } from "zod";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { mailAddress } from "@/lib/core/access/mailAddress";
import type { Client } from "@/lib/signInSettings";
import type { Vouched } from "./vouched";

const claimsSchema = z.object({
  sub: z.string().min(1), name: z.string().nullish(), email: z.string().nullish(), email_verified: z.union([z.boolean(), z.literal("true").transform(() => true)]).nullish().catch(null),
  groups: z.array(z.string()).nullish().catch(null),
});

export interface OpenIdOptions extends Client {
  readonly name: string;
  /** As the discovery document has it, without the well-known part. */
  readonly issuer: string;
  /** Groups (GitLab: full paths, in lower case) whose members may join; asked of the claim `groups`. */
  readonly groups?: readonly string[];
  readonly scope?: string;
}

/** Claims of an ID token, whose signature next-auth has checked by now. */
function claimsOf(idToken: string | undefined): object {
  const payload: unknown = JSON.parse(Buffer.from(idToken?.split(".")[1] ?? "", "base64url").toString("utf8") || "{}");
  return typeof payload === "object" && payload !== null ? payload : {};
}

/** Any provider of OpenID Connect, found by its discovery document; with state, nonce and PKCE. `onVouched` is told who came back. */
export function openIdProvider(id: string, { name, issuer, id: clientId, secret, groups = [], scope = "openid email profile" }: OpenIdOptions, onVouched: (vouched: Vouched) => void): OAuthConfig<unknown> {
  return {
    id, name, type: "oauth", clientId, clientSecret: secret, wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`, authorization: { params: { scope } },
    idToken: true, checks: ["pkce", "state", "nonce"],
    // Addresses and groups may be in the user's info only, and the ID token need not repeat them.
    userinfo: { request: async ({ client, tokens }) => ({ ...claimsOf(tokens.id_token), ...(tokens.access_token === undefined ? {} : await client.userinfo(tokens.access_token)) }) },
    profile: (raw: unknown) => {
      const claims = claimsSchema.parse(raw);
      const address = claims.email_verified === true && typeof claims.email === "string" ? mailAddress(claims.email) : null;
      const isForgeMember = groups.length > 0 && (claims.groups ?? []).some((group) => groups.includes(group.toLowerCase()));
      onVouched({ accountId: claims.sub, name: claims.name ?? null, address, isForgeMember });
      return { id: claims.sub, name: claims.name ?? null, email: address, image: null };
    },
  };
}
