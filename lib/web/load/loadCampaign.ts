import "server-only";
import { may } from "@/lib/core/access/may";
import { prepareCampaign } from "@/lib/core/chart/prepareCampaign";
import { filterSchema } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { formatYears } from "@/lib/core/report/formatYears";
import type { Headline } from "@/lib/core/report/headline";
import type { CampaignPageModel } from "@/lib/core/report/page/campaignModel";
import type { FixFact } from "@/lib/core/report/page/fixesPageModel";
import { findCampaign, type StoredCampaign } from "@/lib/store/fix/campaigns";
import { readFixEstimate } from "@/lib/store/fix/fixEstimates";
import { type CampaignWeeks, campaignWeeks, weeksAfter, weeksBefore } from "@/lib/store/reports/campaignWeeks";
import { humanYearsOf, type HumanYearsOf } from "@/lib/store/reports/humanYears";
import { readNotice } from "../action/notice";
import { address } from "./address";
import { findOr404 } from "./findOr404";
import { fixContext } from "./fixContext";
import { fixesLink, yearsOf } from "./fixFigures";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

/** `402,000`: numbers of outcomes with two or three figures that count. */
const told = (value: number): string => {
  const scale = value === 0 ? 1 : 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 2);
  return value < 10 ? String(Math.round(value * 10) / 10) : formatCount(Math.round(value / scale) * scale);
};

function headlineOf({ report, ratio }: CampaignWeeks, { name, series }: StoredCampaign): Headline {
  const fixes = `${formatCount(report.n)} ${report.n === 1 ? "fix" : "fixes"}`;
  if (report.n === 0) return [{ text: `No fix of “${name}” has landed yet` }];
  if (ratio === null || ratio.ratio === null || series === null) return [{ text: `${fixes} of “${name}” landed, ${formatCount(report.rows.reduce((sum, row) => sum + row.ai, 0))} of them by ` }, { text: "AI", tone: "ai" }];
  return [{ text: `${fixes} later, there are ${told(ratio.after)} ${series.unit} a day instead of ${told(ratio.before)}` }];
}

function factsOf({ report, ratio }: CampaignWeeks, { series }: StoredCampaign, years: HumanYearsOf): readonly FixFact[] {
  const sum = (of: (row: CampaignWeeks["report"]["rows"][number]) => number) => report.rows.reduce((total, row) => total + of(row), 0);
  const found = years.counted.methods.flatMap(({ years: value }) => (value === null ? [] : [value]));
  const low = formatYears(Math.min(...found));
  const high = formatYears(Math.max(...found));
  const percent = (share: number): string => `${share > 1 ? "+" : "−"}${formatPercent(Math.abs(1 - share) * 100)}`;
  return [
    { value: formatCount(report.n), unit: "", tone: null, text: `fixes landed, ${formatCount(sum(({ ai }) => ai))} by AI, ${formatCount(sum(({ human }) => human))} by people, ${formatCount(sum(({ unknown, mixed }) => unknown + mixed))} unknown or mixed` },
    ...(ratio === null || ratio.ratio === null || series === null ? [] : [{ value: percent(ratio.ratio), unit: "", tone: null, text: `${series.unit} a day, last ${String(weeksAfter)} complete weeks against the ${String(weeksBefore)} before the start${ratio.low === null || ratio.high === null ? "" : ` (${percent(ratio.low)} to ${percent(ratio.high)}, Poisson${ratio.dispersion > 1.05 ? `, widened: days scatter ${told(ratio.dispersion)} times as much` : ""})`}` }]),
    { value: found.length === 0 ? "–" : low === high ? low : `${low}–${high}`, unit: "", tone: null, text: found.length === 0 ? "human-years: not enough data" : "human-years, by the methods below" },
    { value: `${formatCount(sum(({ reverted }) => reverted))} of ${formatCount(report.n)}`, unit: "", tone: null, text: "reverted later" },
  ];
}

const conditionsOf = ({ titlePattern, pathPattern, label }: StoredCampaign): string => [titlePattern === "" ? "" : `title “${titlePattern}”`, pathPattern === "" ? "" : `path “${pathPattern}”`, label === "" ? "" : `label “${label}”`].filter((each) => each !== "").join(", ");

/** One campaign: its outcome over its fixes, before and after, and what the fixes are worth in human-years. */
export async function loadCampaign(slug: string, search: Search): Promise<CampaignPageModel> {
  const asked = await loadContext();
  const params = await readSearch(search);
  const { now } = await fixContext(asked, new URLSearchParams(), "/fixes");
  const { db, reader: { scope } } = asked;
  const campaign = await findOr404(findCampaign(db, slug));
  const filter = filterSchema.parse({});
  const [weeks, years, estimate] = await Promise.all([campaignWeeks(db, scope, filter, now, campaign), humanYearsOf(db, scope, filter, now, campaign.id), readFixEstimate(db, campaign.id)]);
  const { report, ratio } = weeks;
  const more = { campaign: slug };
  const span = `${formatDay(campaign.startsOn)} – ${campaign.endsOn === null ? "today" : formatDay(campaign.endsOn)}`;
  const { saved, error } = outcomeOf(await readNotice(params));
  return {
    edition: await loadEdition(asked), crumbs: [{ name: "Fixes", href: "/fixes" }, { name: campaign.name, href: null }], headline: headlineOf(weeks, campaign), done: saved, problem: error,
    chart: {
      model: prepareCampaign(report.rows, campaign.startsOn, campaign.series?.name ?? "", ratio?.ratio == null ? null : ratio, { before: weeksBefore, after: weeksAfter }),
      figure: {
        id: "campaignWeeks", kicker: "Campaign", aside: `${campaign.name}, ${span}, ${conditionsOf(campaign)}`, headline: [{ text: campaign.series === null ? "Fixes landed by week" : `${campaign.series.name} above, fixes landed below` }],
        sub: campaign.series === null ? "No outcome is told yet." : `Outcome: ${campaign.series.name}, mean of the days of each week${campaign.series.source === "prometheus" ? ", from Prometheus" : ""}. The series moved while the fixes landed; Byline does not claim that they alone moved it.`,
        foot: [{ text: `${campaign.series?.errorMessage == null ? "" : `The series could not be read: ${campaign.series.errorMessage} `}Brackets: the days that are compared.` }], rows: fixesLink(asked, filter, report.n, more), csv: address.csv("campaignWeeks", filter, more),
      },
    },
    facts: factsOf(weeks, campaign, years), years: yearsOf(years, filter, "Three methods, one campaign", more),
    manage: may(scope.role, "manageCampaigns") ? { slug, editHref: `/fixes/campaigns/${encodeURIComponent(slug)}/edit`, series: campaign.series === null || campaign.series.source === "prometheus" ? null : campaign.series.slug, estimate: { fixesPerYear: estimate === null ? "" : String(estimate.fixesPerYear), expert: estimate?.expert ?? "", note: estimate?.note ?? "" } } : null,
  };
}
