import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import type { DigestModel } from "@/lib/core/digest/digestModel";
import { filterAddress } from "@/lib/core/report/filterAddress";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { headlineText } from "@/lib/core/report/headlineText";
import { withoutControls } from "@/lib/core/report/printable";
import { AppError } from "@/lib/errors";
import type { DigestOrder, DigestWorld } from "./digestWorld";
import { openDigestWorld } from "./openDigestWorld";
import { digestEvidence } from "./part/digestEvidence";
import { digestFixes } from "./part/digestFixes";
import { digestGuards } from "./part/digestGuards";
import { digestHealth } from "./part/digestHealth";
import { type DigestLead, digestLead } from "./part/digestLead";
import { digestPrompts } from "./part/digestPrompts";
import { digestRepositories } from "./part/digestRepositories";
import { digestTeams } from "./part/digestTeams";
import { digestUplift } from "./part/digestUplift";

/** A digest and what it says in plain values, kept as published (DECISIONS 20); or why there is none. */
export type ComposedDigest =
  | { readonly skip: string; readonly model: null }
  | { readonly skip: null; readonly model: DigestModel; readonly published: Readonly<Record<string, number | string | null>> };

const days = { weekly: "Sent every week", fortnightly: "Sent every second week", monthly: "Sent every month" } as const;

function footOf(world: DigestWorld, { coverage }: DigestLead): string {
  const covered = coverage === null ? "" : ` Coverage ${formatPercent(coverage * 100)}.`;
  return `Floor counts proven lines only, ceiling adds unknown lines; unknown is not human. Bots and left-out files are not counted.${covered} ${days[world.rhythm]} by Byline at ${new URL(world.origin).host}.`;
}

function modelOf(world: DigestWorld, lead: DigestLead, parts: Pick<DigestModel, "stories" | "tables" | "worth">): DigestModel {
  const { window, organisation, about, link } = world;
  const first = parts.stories[0];
  return {
    organisation: organisation.name === "" ? "Your" : organisation.name, scope: about, weeks: window.title, days: window.days,
    subject: withoutControls(`Byline, ${window.title.toLowerCase()}: ${lead.short}`), preheader: [lead.compared, first === undefined ? "" : headlineText(first.headline)].filter((text) => text !== "").join(". "),
    headline: lead.headline, sentence: lead.sentence, edges: lead.edges, links: [{ label: `See ${window.title.toLowerCase()}`, href: link("/", world.now) }, { label: window.beforePeriod, href: link("/", world.before) }], ...parts, open: link("/", { ...world.filter, range: { kind: "days", from: window.meanFrom, to: window.to } }), foot: footOf(world, lead),
    change: world.hasAccount ? link("/settings/digests", null) : null, stop: world.stop,
  };
}

/** What the reader's rights, or the privacy mode, do not let be told is no failure that another try would mend. */
const closed: ReadonlySet<string> = new Set(["restricted", "refused", "not-found"]);

/** One digest with its reader's rights at this moment. Two for the same reader, subscription and time say the same as long as the figures do. */
export async function composeDigest(order: DigestOrder): Promise<ComposedDigest> {
  try {
    return await compose(await openDigestWorld(order));
  } catch (cause) {
    if (cause instanceof AppError && closed.has(cause.code)) return { skip: `It may not be told to this reader: ${cause.message}`, model: null };
    throw cause;
  }
}

async function compose(world: DigestWorld): Promise<ComposedDigest> {
  const health = await digestHealth(world);
  if (health.stale !== null) return { skip: health.stale, model: null };
  const lead = await digestLead(world);
  if ("skip" in lead) return { skip: lead.skip, model: null };
  const repositories = await digestRepositories(world);
  const told = [await digestFixes(world), await digestGuards(world), await digestUplift(world)].filter((each) => each !== null);
  const stories = [...[repositories.story].filter((story) => story !== null), ...told.map(({ story }) => story)];
  const tables = [await digestTeams(world), repositories.table].filter((table) => table !== null);
  const worth = [...await digestPrompts(world), ...await digestEvidence(world, lead), ...health.worth];
  const published = { ...lead.published, ...Object.assign({}, ...told.map((each) => each.published)) as Readonly<Record<string, number | string | null>>, rulesVersion: rulesVersion.number, policy: world.organisation.policy, filter: filterAddress.write(world.now).toString() };
  return { skip: null, model: modelOf(world, lead, { stories, tables, worth }), published };
}
