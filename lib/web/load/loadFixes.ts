import "server-only";
import { may } from "@/lib/core/access/may";
import { areFixesPeoples } from "@/lib/core/chart/prepareFixWeeks";
import { prepareTimes } from "@/lib/core/chart/prepareTimes";
import type { Filter } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { formatTimeToFix } from "@/lib/core/report/formatTimeToFix";
import { formatYears } from "@/lib/core/report/formatYears";
import type { Headline } from "@/lib/core/report/headline";
import { headlineFixes } from "@/lib/core/report/headlineFixes";
import type { FigureText } from "@/lib/core/report/page/figureText";
import type { FixesPageModel, FixFact } from "@/lib/core/report/page/fixesPageModel";
import type { AgeBars } from "@/lib/core/report/page/survivalPageModel";
import { campaigns } from "@/lib/store/reports/campaigns";
import { fixAges, type FixAgesRow } from "@/lib/store/reports/fixAges";
import { fixesByWeek, type FixWeekRow } from "@/lib/store/reports/fixesByWeek";
import { type HumanYearsOf, humanYearsOf } from "@/lib/store/reports/humanYears";
import { timeToFix, type TimeToFixRow } from "@/lib/store/reports/timeToFix";
import { address } from "./address";
import { fixContext } from "./fixContext";
import { fixesLink, fixWindows, sumFixes, throughputOf, yearsOf } from "./fixFigures";
import { loadContext, type LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";

const ai = { text: "AI", tone: "ai" } as const;
const weekly = (value: number): string => (value < 9.95 ? String(Math.round(value * 10) / 10) : String(Math.round(value)));

/** `up from 17`, `down from 24.3`, `as before`. */
function against(now: number, before: number | null): string {
  if (before === null) return "";
  return weekly(now) === weekly(before) ? ", as before" : `, ${now > before ? "up" : "down"} from ${weekly(before)}`;
}

/** The share reverted of AI's and others' fixes; differs where the interval of the difference excludes 0. */
function revertFact(rows: readonly FixWeekRow[], others: string): FixFact {
  const sum = (of: (row: FixWeekRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [x, n, y, m] = [sum((row) => row.aiReverted), sum((row) => row.ai), sum((row) => row.otherReverted), sum((row) => row.fixes - row.ai)];
  if (n < 50) return { value: "–", unit: "", tone: null, text: `AI fixes that were reverted: not enough data, needs 50 fixes, has ${formatCount(n)}` };
  const [p, q] = [x / n, m === 0 ? 0 : y / m];
  const rate = (share: number): string => weekly(share * 1000);
  const differs = m >= 50 && Math.abs(p - q) > 1.96 * Math.sqrt((p * (1 - p)) / n + (q * (1 - q)) / m);
  return { value: rate(p), unit: "per 1,000", tone: null, text: `AI fixes that were reverted${m < 50 ? "" : `, against ${rate(q)} ${others}. ${differs ? "The difference is clear of chance." : "No clear difference."}`}` };
}

function factsOf(rows: readonly FixWeekRow[], years: HumanYearsOf): readonly FixFact[] {
  const { now, before } = fixWindows(rows);
  if (now.length === 0) return [];
  const isPeople = areFixesPeoples(rows);
  const per = (weeks: readonly FixWeekRow[] | null, of: (row: FixWeekRow) => number): number | null => (weeks === null || weeks.length === 0 ? null : weeks.reduce((sum, row) => sum + of(row), 0) / weeks.length);
  const other = (row: FixWeekRow) => (isPeople ? row.human : row.human + row.unknown);
  const [mine, rest] = [per(now, (row) => row.ai) ?? 0, per(now, other) ?? 0];
  const own = years.counted.methods.find(({ method }) => method === "baseline");
  return [
    { value: weekly(mine), unit: "", tone: "ai", text: `AI-written fixes per week, ${String(now.length)}-week mean${against(mine, per(before, (row) => row.ai))}` },
    { value: weekly(rest), unit: "", tone: isPeople ? "people" : null, text: `${isPeople ? "people-written fixes per week" : "fixes per week without AI evidence"}${against(rest, per(before, other))}` },
    own?.years == null ? { value: "–", unit: "", tone: null, text: `human-years: ${own?.lacks ?? "not enough data"}` }
      : { value: formatYears(own.years), unit: "", tone: null, text: `human-years in ${formatCount(years.baseline.keptFixes)} AI fixes of the period (${formatYears(own.low ?? 0)}–${formatYears(own.high ?? 0)}), at people’s old rate` },
    revertFact(rows, isPeople ? "for others" : "without AI evidence"),
  ];
}

const steps: readonly (readonly [from: number, label: string])[] = [[0, "up to a month"], [30, "1–3 months"], [90, "3–12 months"], [365, "1–2 years"], [730, "2–5 years"], [1825, "over 5 years"]];
const fewestLines = 200;
/** Old code, by the oldest of these bounds beyond which there is some: a young history has none over two years. */
const bounds: readonly (readonly [days: number, words: string])[] = [[730, "two years"], [365, "a year"], [90, "three months"], [30, "a month"]];
const somePercent = 5;

function agesOf(rows: readonly FixAgesRow[], isPeople: boolean): AgeBars | null {
  const side = (writers: readonly string[]) => {
    const mine = rows.filter(({ writer }) => writers.includes(writer));
    const lines = mine.reduce((sum, row) => sum + row.lines, 0);
    return { lines, percents: steps.map(([from], at) => { const within = mine.reduce((sum, row) => sum + (row.olderThanDays >= from && row.olderThanDays < (steps[at + 1]?.[0] ?? Infinity) ? row.lines : 0), 0); return lines === 0 ? 0 : (within / lines) * 100; }) };
  };
  const [left, right] = [side(["ai"]), side(isPeople ? ["human"] : ["human", "unknown"])];
  if (left.lines < fewestLines || right.lines < fewestLines) return null;
  return { left: { title: "by AI fixes", lines: left.lines }, right: { title: isPeople ? "by people’s fixes" : "by fixes without AI evidence", lines: right.lines, isPeople }, rows: steps.map(([, label], at) => ({ label, left: left.percents[at] ?? 0, right: right.percents[at] ?? 0 })) };
}

function agesHeadline(bars: AgeBars | null): Headline {
  if (bars === null) return [{ text: "Too few lines were replaced to compare their ages" }];
  const beyond = (days: number, side: "left" | "right") => bars.rows.reduce((sum, row, at) => sum + ((steps[at]?.[0] ?? 0) >= days ? row[side] : 0), 0);
  const [days, words] = bounds.find(([bound]) => Math.max(beyond(bound, "left"), beyond(bound, "right")) >= somePercent) ?? [0, ""];
  if (days === 0) return [{ text: "Fixes replace code that is less than a month old" }];
  const first = formatPercent(beyond(days, "left"));
  return [{ text: `${first.charAt(0).toUpperCase()}${first.slice(1)} of the lines that ` }, ai, { text: ` fixes replace are over ${words} old, against ${formatPercent(beyond(days, "right"))} for ` }, bars.right.isPeople === true ? { text: "people", tone: "people" } : { text: "the rest" }];
}

function timesHeadline(rows: readonly TimeToFixRow[], isPeople: boolean): Headline {
  const all = rows.filter(({ group }) => group === "all").sort((one, other) => other.fixed - one.fixed)[0];
  if (all === undefined) return [{ text: "How long bugs take is not known yet" }];
  const name = all.severity === "" || all.severity === "*" ? "bug" : `${all.severity} bug`;
  const of = (group: string) => rows.find((row) => row.severity === all.severity && row.group === group)?.median ?? null;
  const [mine, rest] = [of("ai"), of(isPeople ? "human" : "unknown")];
  if (mine !== null && rest !== null) return [{ text: `The median ${name} that is fixed took ${formatTimeToFix(mine)} by ` }, ai, { text: `, ${formatTimeToFix(rest)} by ` }, isPeople ? { text: "people", tone: "people" } : { text: "others" }];
  return all.median === null ? [{ text: `Half of the ${name}s are still open, so that the median is not known yet` }] : [{ text: `The median ${name} is fixed ${formatTimeToFix(all.median)} after it was opened` }];
}

function timesOf(rows: readonly TimeToFixRow[], isPeople: boolean, filter: Filter): FixesPageModel["times"] {
  const figure: FigureText = {
    id: "timeToFix", kicker: "Time to fix", aside: "From report to landing", headline: timesHeadline(rows, isPeople), sub: "Bugs opened in the period. Dot: median; bar: middle half; logarithmic scale.",
    foot: [{ text: "All: with those that are still open counted as open that long (Kaplan–Meier). An open bug has no writer yet, so that rows by writer hold fixed ones only. Agents may be given easier bugs: this describes, and proves no cause. 90th percentiles stand in the CSV." }], rows: null, csv: address.csv("timeToFix", filter),
  };
  return { figure, model: prepareTimes(rows, isPeople), empty: rows.length === 0 ? "Needs issues: connect a forge" : "Needs 5 fixed bugs" };
}

async function campaignsOf({ db, reader }: LoadContext, filter: Filter, now: Date): Promise<FixesPageModel["campaigns"]> {
  const { rows } = await campaigns(db, reader.scope, filter, now);
  const column = (title: string, isNumber = true, isWide = false) => ({ title, isNumber, isWide });
  const headline: Headline = rows.length === 0 ? [{ text: "No campaign yet" }] : [{ text: `${rows.length === 1 ? "One campaign" : `${String(rows.length)} campaigns`}: ${formatCount(rows.reduce((sum, { fixes }) => sum + fixes, 0))} fixes, ${formatCount(rows.reduce((sum, row) => sum + row.ai, 0))} by ` }, ai];
  return {
    makeHref: may(reader.scope.role, "manageCampaigns") ? "/fixes/campaigns/new" : null,
    table: {
      columns: [column("Campaign", false), column("Since"), column("Fixes"), column("By AI"), column("Reverted"), column("Outcome", false, true)],
      rows: rows.map((row) => ({ id: row.campaign, cells: [
        { text: row.name, href: `/fixes/campaigns/${encodeURIComponent(row.campaign)}` }, { text: formatDay(row.startsOn), ...(row.endsOn === null ? {} : { small: `to ${formatDay(row.endsOn)}` }) }, { text: formatCount(row.fixes) },
        { text: `${formatCount(row.ai)}${row.aiShare === null ? "" : ` (${formatPercent(row.aiShare * 100)})`}` }, { text: formatCount(row.reverted) }, { text: row.series ?? "none told" },
      ] })),
    },
    figure: { id: "campaigns", kicker: "Campaigns", aside: "Saved classes of fixes, over all of their time", headline, sub: "", foot: rows.length === 0 ? [] : [{ text: "A campaign takes in the fixes that meet its conditions, from its start on." }], rows: null, csv: rows.length === 0 ? null : address.csv("campaigns", filter) },
  };
}

/** What is missing, and where classes are set. */
function noteOf({ reader }: LoadContext, rows: readonly FixWeekRow[], hasIssues: boolean): Headline | null {
  const settings: Headline = may(reader.scope.role, "changeSettings") ? [{ text: " What counts as a fix", href: "/settings/fixes" }] : [];
  if (rows.length === 0 || hasIssues) return settings.length === 0 ? null : [{ text: "Classes are by rule, and each can be corrected on the page of its change." }, ...settings];
  return [{ text: "Only titles tell these fixes. A connected forge adds bugs that are closed by changes with other titles, severity, and how long bugs take." }, ...settings];
}

/** Fix throughput (METRICS §4). */
export async function loadFixes(search: Search): Promise<FixesPageModel> {
  const asked = await loadContext();
  const { now, filter, sentence } = await fixContext(asked, await readSearch(search), "/fixes");
  const { db, reader: { scope } } = asked;
  const [weeks, years, times, ages] = await Promise.all([fixesByWeek(db, scope, filter, now), humanYearsOf(db, scope, filter, now), timeToFix(db, scope, filter, now), filter.teams.length > 0 ? null : fixAges(db, scope, filter, now)]);
  const isPeople = areFixesPeoples(weeks.rows);
  const bars = ages === null ? null : agesOf(ages.rows, isPeople);
  const { now: last } = fixWindows(weeks.rows);
  const shown = sumFixes(weeks.rows.filter(({ complete }) => complete));
  const own = years.counted.methods.find(({ method }) => method === "baseline")?.years ?? null;
  return {
    edition: await loadEdition(asked), filter: sentence, headline: last.length === 0 ? headlineFixes({ ai: 0, fixes: 0 }, null) : headlineFixes(shown, own), facts: factsOf(weeks.rows, years), note: noteOf(asked, weeks.rows, times.rows.length > 0),
    throughput: throughputOf(weeks, filter, fixesLink(asked, filter, weeks.n)), campaigns: await campaignsOf(asked, filter, now), years: yearsOf(years, filter, "Three methods, side by side"), times: timesOf(times.rows, isPeople, filter),
    ages: { bars, figure: { id: "fixAges", kicker: "Age of the code replaced", aside: "Share of the lines that fixes removed", headline: agesHeadline(bars), sub: "Lines removed or rewritten by fixes in the period, by their age then; each side adds up to 100 %.", foot: [{ text: filter.teams.length > 0 ? "Not told by team." : "Age from the change that last changed the line’s meaning; moves and reformatting do not count." }], rows: null, csv: ages === null ? null : address.csv("fixAges", filter) } },
  };
}
