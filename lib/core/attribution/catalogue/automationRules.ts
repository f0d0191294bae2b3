import type { CatalogueRule, IdentityPattern, RuleExample } from "./catalogueRule";
import { census } from "./census";

/** A program that commits as author. `counter` is a person or an agent it must not be taken for. */
function automationRule(
  name: string, automation: "quotesUpstream" | "runsForOthers", pattern: Omit<IdentityPattern, "type">, counter: string,
  source: string = census,
): CatalogueRule {
  const examples: RuleExample[] = [
    ...(pattern.emails ?? []).map((email) => ["author", `A Program <${email}>`] as const),
    ...(pattern.logins ?? []).map((login) => ["author", `${login} <1+${login}@users.noreply.github.com>`] as const),
    ...(pattern.names ?? []).map((written) => ["author", `${written} <someone@example.com>`] as const),
  ];
  return {
    id: `bot.${name}`, agent: null, kind: "automation", roles: ["author", "pull-request-author"], strength: "D", automation,
    pattern: { type: "identity", ...pattern }, examples, counterExamples: [["author", counter], ["committer", examples[0]?.[1] ?? counter]], source,
  };
}

const upstream = "quotesUpstream" as const;
const others = "runsForOthers" as const;

/** Accounts whose commits are a program's output. `GitHub <noreply@github.com>` (web-flow) only commits merges for people: no entry. */
export const automationRules: readonly CatalogueRule[] = [
  automationRule("dependabot", upstream, { logins: ["dependabot[bot]", "dependabot-preview[bot]"], emails: ["support@dependabot.com"] }, "Dependa Botta <d@example.com>", "https://github.com/apps/dependabot"),
  automationRule("renovate", upstream, { logins: ["renovate[bot]", "renovate-bot"], emails: ["bot@renovateapp.com"], names: ["mend renovate"] }, "Renovate Rossi <r@example.com>", "https://github.com/apps/renovate"),
  automationRule("greenkeeper", upstream, { logins: ["greenkeeper[bot]"], emails: ["support@greenkeeper.io"] }, "Green Keeper <g@example.com>"),
  automationRule("snyk", upstream, { logins: ["snyk-bot", "snyk[bot]", "snyk-io[bot]"], emails: ["snyk-bot@snyk.io"] }, "Ann <ann@snyk.io>"),
  automationRule("depfu", upstream, { logins: ["depfu[bot]"] }, "Depfu Fan <d@example.com>"),
  automationRule("pyup", upstream, { logins: ["pyup-bot", "pyup[bot]"], emails: ["github-bot@pyup.io"] }, "Py Upton <p@example.com>"),
  automationRule("scala-steward", upstream, { logins: ["scala-steward", "scala-steward-bot", "scala-steward[bot]"], names: ["scala steward"] }, "Stewart Scala <s@example.com>"),
  automationRule(
    "github-actions", others,
    { logins: ["github-actions[bot]", "actions-user"], emails: ["actions@github.com", "action@github.com", "github-actions@github.com"], names: ["github-actions"] },
    "claude[bot] <41898282+claude[bot]@users.noreply.github.com>", "https://github.com/apps/github-actions",
  ),
  automationRule("pre-commit-ci", others, { logins: ["pre-commit-ci[bot]"] }, "Pre Commit <p@example.com>", "https://github.com/apps/pre-commit-ci"),
  automationRule("allcontributors", others, { logins: ["allcontributors[bot]", "allcontributors"] }, "All Contributors Fan <a@example.com>"),
  automationRule("semantic-release", others, { logins: ["semantic-release-bot", "semantic-release[bot]"], emails: ["semantic-release-bot@martynus.net"] }, "Semantic Rel <s@example.com>"),
  automationRule("imgbot", others, { logins: ["imgbot[bot]", "imgbotapp"] }, "Img Botham <i@example.com>"),
  automationRule("weblate", others, { logins: ["weblate"], emails: ["hosted@weblate.org", "noreply@weblate.org"], names: ["hosted weblate"] }, "Michal <michal@weblate.org>"),
  automationRule("crowdin", others, { logins: ["crowdin-bot", "crowdin[bot]"], emails: ["support+bot@crowdin.com"] }, "Ann <ann@crowdin.com>"),
  automationRule("mergify", others, { logins: ["mergify[bot]", "mergify-bot"] }, "Merg Ify <m@example.com>", "https://github.com/apps/mergify"),
  automationRule("release-please", others, { logins: ["release-please[bot]", "release-please-bot"] }, "Release Please <r@example.com>"),
  automationRule("changeset-bot", others, { logins: ["changeset-bot[bot]", "changeset-bot"] }, "Change Set <c@example.com>", "https://github.com/apps/changeset-bot"),
  automationRule("gemini-cli-robot", others, { logins: ["gemini-cli-robot"], emails: ["gemini-cli-robot@google.com"] }, "gemini-cli[bot] <218312386+gemini-cli[bot]@users.noreply.github.com>"),
  automationRule("opencode-release", others, { emails: ["opencode@sst.dev"] }, "opencode <noreply@opencode.ai>"),
  automationRule("bors", others, { logins: ["bors[bot]", "rust-bors[bot]"], emails: ["bors[bot]@users.noreply.github.com"] }, "Boris Bors <b@example.com>", "https://github.com/apps/bors"),
  automationRule("rust-sync", others, { emails: ["miri@cron.bot"] }, "Miri <miri@example.com>"),
  {
    id: "bot.github-app", agent: null, kind: "automation", roles: ["author", "pull-request-author"], strength: "D", automation: "runsForOthers", yields: true,
    pattern: { type: "login", login: /^[\w-]+\[bot\]$/i },
    examples: [["author", "blacksmith-sh[bot] <157653362+blacksmith-sh[bot]@users.noreply.github.com>"], ["author", "Some Program <1+some-app[bot]@users.noreply.github.com>"]],
    counterExamples: [["author", "KhulnaSoft bot <43526132+khulnasoft-bot@users.noreply.github.com>"], ["author", "Robot <r@example.com>"]],
    source: "https://docs.github.com/en/apps/creating-github-apps/about-creating-github-apps/about-creating-github-apps",
  },
];
