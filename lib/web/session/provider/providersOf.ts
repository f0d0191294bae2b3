import type { Provider } from "next-auth/providers/index";
import type { SignInSettings } from "@/lib/signInSettings";
import { gitHubProvider } from "./gitHubProvider";
import { type MailLink, mailProvider } from "./mailProvider";
import { openIdProvider } from "./openIdProvider";
import type { Vouched } from "./vouched";

/** The providers that the operator has set up. `onVouched` is told what one says of somebody; `sendLink` is asked to mail a link, or not to. */
export function providersOf(settings: SignInSettings, onVouched: (vouched: Vouched) => void, sendLink: (link: MailLink) => Promise<void>): Provider[] {
  const { github, gitlab, google, oidc, mail } = settings;
  return [
    ...(github === null ? [] : [gitHubProvider(github, onVouched)]),
    // GitLab's user info names the groups (https://docs.gitlab.com/integration/openid_connect_provider/).
    ...(gitlab === null ? [] : [openIdProvider("gitlab", { ...gitlab, name: "GitLab", issuer: gitlab.url }, onVouched)]),
    ...(google === null ? [] : [openIdProvider("google", { ...google, name: "Google", issuer: "https://accounts.google.com" }, onVouched)]),
    ...(oidc === null ? [] : [openIdProvider("oidc", oidc, onVouched)]),
    ...(mail === null ? [] : [mailProvider(mail.from, sendLink)]),
  ];
}
