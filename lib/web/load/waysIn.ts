import type { SignInSettings } from "@/lib/signInSettings";

/** The providers that are set up, as a person calls them; a link in a mail is none. */
export function waysIn({ github, gitlab, google, oidc }: SignInSettings): readonly { readonly id: string; readonly name: string }[] {
  return [
    ...(oidc === null ? [] : [{ id: "oidc", name: oidc.name }]), ...(github === null ? [] : [{ id: "github", name: "GitHub" }]),
    ...(gitlab === null ? [] : [{ id: "gitlab", name: "GitLab" }]), ...(google === null ? [] : [{ id: "google", name: "Google" }]),
  ];
}
