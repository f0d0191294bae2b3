import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import type { DigestModel } from "@/lib/core/digest/digestModel";
import { filterAddress } from "@/lib/core/report/filterAddress";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { headlineText } from "@/lib/core/report/headlineText";
import { withoutControls } from "@/lib/core/report/printable";
import type { DigestOrder, DigestWorld } from "./digestWorld";
import { openDigestWorld } from "./openDigestWorld";
import { digestEvidence } from "./part/digestEvidence";
import { digestHealth } from "./part/digestHealth";
import { type DigestLead, digestLead } from "./part/digestLead";
import { digestRepositories } from "./part/digestRepositories";

/** A digest and what it says in plain values, kept as published (DECISIONS 20); or why there is none. */
export type ComposedDigest =
  | { readonly skip: string; readonly model: null }
  | { readonly skip: null; readonly model: DigestModel; readonly published: Readonly<Record<string, number | string | null>> };

const days = { weekly: "Sent every week", fortnightly: "Sent every second week", monthly: "Sent every month" } as const;

function footOf(world: DigestWorld, { coverage }: DigestLead): string {
  const covered = coverage === null ? "" : ` Coverage ${formatPercent(coverage * 100)}.`;
  return `Floor counts proven lines only, ceiling adds unknown lines; unknown is not human. Bots and left-out files are not counted.${covered} ${days[world.rhythm]} by Byline at ${new URL(world.origin).host}.`;
}

function modelOf(world: DigestWorld, lead: DigestLead, parts: Pick<DigestModel, "stories" | "table" | "worth">): DigestModel {
  const { window, organisation, about, link } = world;
  const first = parts.stories[0];
  return {
    organisation: organisation.name === "" ? "Your" : organisation.name, scope: about, weeks: window.title, days: window.days,
    subject: withoutControls(`Byline, ${window.title.toLowerCase()}: ${lead.short}`), preheader: [lead.compared, first === undefined ? "" : headlineText(first.headline)].filter((text) => text !== "").join(". "),
    headline: lead.headline, sentence: lead.sentence, edges: lead.edges, ...parts, open: link("/", { ...world.filter, range: { kind: "days", from: window.meanFrom, to: window.to } }), foot: footOf(world, lead),
    change: world.hasAccount ? link("/settings/digests", null) : null, stop: world.stop,
  };
}

/** One digest with its reader's rights at this moment. Two for the same reader, subscription and time say the same as long as the figures do. */
export async function composeDigest(order: DigestOrder): Promise<ComposedDigest> {
  const world = await openDigestWorld(order);
  const health = await digestHealth(world);
  if (health.stale !== null) return { skip: health.stale, model: null };
  const lead = await digestLead(world);
  if ("skip" in lead) return { skip: lead.skip, model: null };
  const repositories = await digestRepositories(world);
  const stories = [repositories.story].filter((story) => story !== null);
  const worth = [...await digestEvidence(world, lead), ...health.worth];
  const published = { ...lead.published, rulesVersion: rulesVersion.number, policy: world.organisation.policy, filter: filterAddress.write(world.now).toString() };
  return { skip: null, model: modelOf(world, lead, { stories, table: repositories.table, worth }), published };
}
