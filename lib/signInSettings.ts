import { z } from "zod";

const text = z.string().min(1).optional();

/** The variables of sign-in, as the operator sets them. */
export const signInVariables = {
  BYLINE_GITHUB_ID: text.describe("Client id of the OAuth app with which members sign in on GitHub."),
  BYLINE_GITHUB_SECRET: text.describe("Its secret."),
  BYLINE_GITHUB_URL: z.url().optional().describe("Address of a GitHub Enterprise server. Default: https://github.com."),
  BYLINE_GITHUB_ORGS: text.describe("Organisations whose members may join without an invitation, separated by commas."),
  BYLINE_GITLAB_ID: text.describe("Application id for sign-in on GitLab."),
  BYLINE_GITLAB_SECRET: text.describe("Its secret."),
  BYLINE_GITLAB_URL: z.url().optional().describe("Address of the GitLab server. Default: https://gitlab.com."),
  BYLINE_GITLAB_GROUPS: text.describe("Full paths of groups whose members may join without an invitation, separated by commas."),
  BYLINE_GOOGLE_ID: text.describe("Client id for sign-in with Google."),
  BYLINE_GOOGLE_SECRET: text.describe("Its secret."),
  BYLINE_OIDC_ISSUER: z.url().optional().describe("Issuer of any other OpenID provider, as its discovery document names it."),
  BYLINE_OIDC_ID: text.describe("Client id there."),
  BYLINE_OIDC_SECRET: text.describe("Its secret."),
  BYLINE_OIDC_NAME: text.describe("What the button says. Default: Single sign-on."),
  BYLINE_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional().describe("Mail server, as smtp://user:password@mail.example.org:587; smtps:// for TLS from the start."),
  BYLINE_MAIL_FROM: text.describe("Sender of mails, as Byline <byline@example.org>."),
  BYLINE_DKIM_DOMAIN: text.describe("Domain that signs mails (DKIM), where the mail server does not do it."),
  BYLINE_DKIM_SELECTOR: text.describe("Selector of its key in the DNS."),
  BYLINE_DKIM_KEY_FILE: text.describe("File with the private key, in PEM form."),
} as const;

type Variables = { readonly [Name in keyof typeof signInVariables]?: string | undefined };

/** An application that the operator registered with a provider. */
export interface Client {
  readonly id: string;
  readonly secret: string;
}

/** Ways in besides the one-time link; null where one is not set up. */
export interface SignInSettings {
  readonly github: (Client & { readonly url: string; readonly organisations: readonly string[] }) | null;
  readonly gitlab: (Client & { readonly url: string; readonly groups: readonly string[] }) | null;
  readonly google: Client | null;
  readonly oidc: (Client & { readonly issuer: string; readonly name: string }) | null;
  readonly mail: { readonly url: string; readonly from: string } | null;
}

const listOf = (value: string | undefined): string[] => (value ?? "").split(",").map((item) => item.trim().toLowerCase()).filter((item) => item !== "");
const bare = (url: string): string => url.replace(/\/+$/, "");

/** Names a variable that is missing beside another one; null where every way in is set up whole or not at all. */
export function halfSetUp(value: Variables): string | null {
  const groups: readonly (readonly (keyof Variables)[])[] = [
    ["BYLINE_GITHUB_ID", "BYLINE_GITHUB_SECRET"], ["BYLINE_GITLAB_ID", "BYLINE_GITLAB_SECRET"], ["BYLINE_GOOGLE_ID", "BYLINE_GOOGLE_SECRET"],
    ["BYLINE_OIDC_ISSUER", "BYLINE_OIDC_ID", "BYLINE_OIDC_SECRET"], ["BYLINE_SMTP_URL", "BYLINE_MAIL_FROM"], ["BYLINE_DKIM_DOMAIN", "BYLINE_DKIM_SELECTOR", "BYLINE_DKIM_KEY_FILE"],
  ];
  for (const names of groups) {
    const missing = names.filter((name) => value[name] === undefined);
    if (missing.length > 0 && missing.length < names.length) return missing[0] ?? null;
  }
  return null;
}

/** What the variables set up. */
export function signInSettings(value: Variables): SignInSettings {
  const client = (id: string | undefined, secret: string | undefined): Client | null => (id === undefined || secret === undefined ? null : { id, secret });
  const github = client(value.BYLINE_GITHUB_ID, value.BYLINE_GITHUB_SECRET);
  const gitlab = client(value.BYLINE_GITLAB_ID, value.BYLINE_GITLAB_SECRET);
  const oidc = client(value.BYLINE_OIDC_ID, value.BYLINE_OIDC_SECRET);
  return {
    github: github && { ...github, url: bare(value.BYLINE_GITHUB_URL ?? "https://github.com"), organisations: listOf(value.BYLINE_GITHUB_ORGS) },
    gitlab: gitlab && { ...gitlab, url: bare(value.BYLINE_GITLAB_URL ?? "https://gitlab.com"), groups: listOf(value.BYLINE_GITLAB_GROUPS) },
    google: client(value.BYLINE_GOOGLE_ID, value.BYLINE_GOOGLE_SECRET),
    oidc: oidc && value.BYLINE_OIDC_ISSUER !== undefined ? { ...oidc, issuer: value.BYLINE_OIDC_ISSUER, name: value.BYLINE_OIDC_NAME ?? "Single sign-on" } : null,
    mail: value.BYLINE_SMTP_URL === undefined || value.BYLINE_MAIL_FROM === undefined ? null : { url: value.BYLINE_SMTP_URL, from: value.BYLINE_MAIL_FROM },
  };
}
