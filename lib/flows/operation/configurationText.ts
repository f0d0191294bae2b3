import { envSchema } from "@/lib/env";

const groups: readonly (readonly [string, (name: string) => boolean])[] = [
  ["Database and data", (name) => /^(?:DATABASE_URL|BYLINE_DATA|BYLINE_MIRROR_LIMIT)$/.test(name)],
  ["The site", (name) => /^BYLINE_(?:ORIGIN|LISTEN|PORT|HOSTS|TRUST_PROXY|SOURCES|DEMO)$/.test(name)],
  ["Work", (name) => /^BYLINE_(?:WORKERS|TOKEN)$/.test(name)],
  ["Secrets", (name) => /^BYLINE_SECRET/.test(name)],
  ["Signing in", (name) => /^BYLINE_(?:GITHUB|GITLAB|GOOGLE|OIDC)_/.test(name)],
  ["Mail", (name) => /^BYLINE_(?:SMTP|MAIL|DKIM)_/.test(name)],
  ["Scheduled exports", (name) => name.startsWith("BYLINE_S3_")],
  ["Logs, metrics, traces", (name) => /^(?:BYLINE_(?:LOG|METRICS|METRICS_TOKEN|OPERATIONS)|OTEL_.*)$/.test(name)],
];

/** docs/configuration.md: every variable that `lib/env.ts` describes, in groups. A variable of no group is an error: it has to be put into one. */
export function configurationText(): string {
  const described = Object.entries(envSchema.shape).flatMap(([name, { description }]) => (description === undefined ? [] : [{ name, description }]));
  const stray = described.filter(({ name }) => groups.filter(([, holds]) => holds(name)).length !== 1);
  if (stray.length > 0) throw new Error(`In no group of the configuration reference: ${stray.map(({ name }) => name).join(", ")}`);
  const parts = groups.map(([title, holds]) => [
    `## ${title}`, "", "| variable | meaning |", "| --- | --- |",
    ...described.filter(({ name }) => holds(name)).map(({ name, description }) => `| \`${name}\` | ${description.replaceAll("|", "\\|")} |`),
  ].join("\n"));
  return `${["# Configuration", "Byline is set up by its environment. This page is made from `lib/env.ts` by `npm run -s byline -- configuration`, and a test keeps it current; every variable can be left out. A value that cannot be used stops Byline at its start, with the name of the variable and never its value.", ...parts].join("\n\n")}\n`;
}
