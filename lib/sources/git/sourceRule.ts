/**
 * What may be named as a repository. `any`: folders of this machine and every server, for the person who sits at it. `network`: servers only, those of
 * private networks too. `public`: servers on the internet only. Addresses that clouds answer with their own secrets are in none of them.
 */
export const sourceRules = ["any", "network", "public"] as const;

export type SourceRule = (typeof sourceRules)[number];
