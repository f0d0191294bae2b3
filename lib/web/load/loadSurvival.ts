import "server-only";
import { forbidden } from "next/navigation";
import { prepareBurndown } from "@/lib/core/chart/prepareBurndown";
import { prepareSurvival } from "@/lib/core/chart/prepareSurvival";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import { survivalAt } from "@/lib/core/measures/cohortSurvival";
import { fewestLines } from "@/lib/core/measures/reworkInterval";
import type { Filter } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { Headline } from "@/lib/core/report/headline";
import { headlineRework } from "@/lib/core/report/headlineRework";
import type { FigureText } from "@/lib/core/report/page/figureText";
import type { SurvivalPageModel } from "@/lib/core/report/page/survivalPageModel";
import { ageReplaced } from "@/lib/store/reports/ageReplaced";
import { aiShareTotals } from "@/lib/store/reports/aiShareTotals";
import { aliveByWeek } from "@/lib/store/reports/aliveByWeek";
import { readAsOf } from "@/lib/store/reports/readAsOf";
import { survivalCurve, type SurvivalCurves } from "@/lib/store/reports/survivalCurve";
import { whoRewritesWhom } from "@/lib/store/reports/whoRewritesWhom";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { address } from "./address";
import { asOfHead } from "./asOfHead";
import { endOfWeeks } from "./endOfWeeks";
import { findOr404 } from "./findOr404";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { rangeSentence } from "./rangeSentence";
import { readPageFilter } from "./readPageFilter";
import { readSearch, type Search } from "./readSearch";
import { ageBars, ageHeadline, rewriteHeadline, rewriteMatrix } from "./rewritesOf";
import { type Stayed, reworkShare, stayedFacts, stayedOf, stayedRows } from "./stayedOf";

const ai = { text: "AI", tone: "ai" } as const;

const figure = (id: string, kicker: string, aside: string, headline: Headline, sub: string, foot: string, csv: string): FigureText => ({ id, kicker, aside, headline, sub, foot: [{ text: foot }], rows: null, csv });

/** The figure has numbers of two reports: one stands with its actions, the other in its foot. */
const retentionFigure = (text: FigureText, href: string): FigureText => ({ ...text, foot: [...text.foot, { text: "Retention as CSV", href }] });

/** Curves by AI, people and unknown; where nearly all without AI evidence is of one kind, that kind alone is drawn. */
function curvesOf({ curves, born }: SurvivalCurves) {
  const labels = { ai: "AI", none: "no AI evidence", unknown: "unknown", human: "people" } as const;
  const isOne = Math.max(born.unknown, born.human) >= 0.98 * born.none;
  return curves.filter(({ group }) => (isOne ? group !== "none" : true)).filter(({ group }) => group === "ai" || group === "none" || born[group] > 0.02 * born.none)
    .map(({ group, curve }) => ({ group, label: labels[group], curve }));
}

function survivalHeadline({ curves }: SurvivalCurves, { other }: Stayed): Headline {
  const at = (wanted: string, days: number) => { const found = curves.find(({ group }) => group === wanted); return found === undefined ? null : survivalAt(found.curve, days); };
  const days = [365, 180, 90, 30].find((each) => at("ai", each) !== null && at("none", each) !== null);
  const percent = (share: number | null) => formatPercent((share ?? 0) * 100);
  if (days !== undefined) return [{ text: `${percent(at("ai", days))} of ` }, ai, { text: ` lines live longer than ${String(days)} days; of ` }, { ...other, text: other.tone === "people" ? "people’s" : "those without AI evidence" }, { text: `, ${percent(at("none", days))}` }];
  const alone = [365, 180, 90, 30].find((each) => at("none", each) !== null);
  return alone === undefined ? [{ text: "Not enough lines are old enough to draw how long they live" }] : [{ text: `${percent(at("none", alone))} of the lines live longer than ${String(alone)} days; too few by ` }, ai, { text: " to compare" }];
}

type Csv = (id: string) => string;

const survivalFigure = (curves: SurvivalCurves, stayed: Stayed, csv: Csv): SurvivalPageModel["survival"] => ({
  model: prepareSurvival(curvesOf(curves)),
  figure: figure("survivalCurve", "Survival", "Kaplan–Meier, by verdict", survivalHeadline(curves, stayed), "Share of merged lines that live longer than so many days, at most two years.",
    `${formatCount(curves.born.ai)} lines by AI and ${formatCount(curves.born.none)} without AI evidence, seen until the newest change. A curve ends where fewer than one line in twenty, or than ${String(fewestLines)}, is old enough. Intervals at 14 to 180 days stand in the CSV of rework.`, csv("survivalCurve")),
});

function burndownFigure(rows: Parameters<typeof prepareBurndown>[0], csv: Csv): SurvivalPageModel["burndown"] {
  const model = prepareBurndown(rows);
  const thin = model === null || model.every === 1 ? "" : ` Every ${String(model.every)}th week is drawn; the CSV has all.`;
  return {
    model,
    figure: figure("aliveByWeek", "Lines alive", "By who wrote them, at the end of each week", burndownHeadline(model), "Counted lines in the repository, stacked in the order of every strip.",
      `Left-out files and bots are not drawn; the CSV has them. A rewritten line leaves its band and enters that of the commit that rewrote it.${thin}`, csv("aliveByWeek")),
  };
}

const rewritesFigure = (who: Awaited<ReturnType<typeof whoRewritesWhom>>, csv: Csv): SurvivalPageModel["rewrites"] => ({
  matrix: rewriteMatrix(who.rows),
  figure: figure("whoRewritesWhom", "Who rewrites whom", `${formatCount(who.n)} lines that ended`, rewriteHeadline(who.rows), "Lines that ended in the period, by who wrote them and by the verdict of the change that ended them.", "The verdict of a change is that of most of its added lines. No author is named or counted here.", csv("whoRewritesWhom")),
});

const agesFigure = (ages: Awaited<ReturnType<typeof ageReplaced>>, csv: Csv): SurvivalPageModel["ages"] => ({
  bars: ageBars(ages),
  figure: figure("ageReplaced", "Age of the code replaced", "At its end", ageHeadline(ages), "Lines that ended in the period, by their age; each side adds up to 100 %.", "Removing old code is no fault: it is how a clean-up looks.", csv("ageReplaced")),
});

/** What became of the lines that were merged into one repository. */
export async function loadSurvival(slug: string, search: Search): Promise<SurvivalPageModel> {
  const asked = await loadContext();
  const { db, reader, organisation } = asked;
  const { scope } = reader;
  if (asked.restricted) forbidden();
  const repository = await findOr404(findRepository(db, scope, slug));
  const { filter: read, ignored } = readPageFilter(await readSearch(search), asked.repositories, { agents: false, restricted: false });
  const filter: Filter = { ...read, repositories: [slug], measure: "lines", view: "policy", bulk: true };
  const now = await readAsOf(db, scope, filter, asked.now);
  const context = { ...asked, now };
  const [stayed, curves, alive, who, ages, merged] = await Promise.all([
    stayedOf(context, filter), survivalCurve(db, scope, filter, now), aliveByWeek(db, scope, filter, now), whoRewritesWhom(db, scope, filter, now), ageReplaced(db, scope, filter, now), aiShareTotals(db, scope, filter, now),
  ]);
  const csv = (id: string) => address.csv(id, filter);
  const lines = stayed.surviving ?? { proven: 0, declared: 0, unknown: 0, human: 0, bot: 0, leftOut: 0 };
  const edges = roundEdges(lines);
  const share = merged.rows[0]?.aiShare ?? null;
  const { half, all } = stayed.authors;
  return {
    edition: await loadEdition(asked), crumbs: [{ name: "Repositories", href: "/repositories" }, { name: repository.name, href: address.repository(slug) }, { name: "What stayed", href: null }],
    filter: rangeSentence(filter, { href: (to) => address.survival(slug, to), endsOn: endOfWeeks(now, asked.now, organisation.timeZone), ignored }),
    headline: headlineRework(reworkShare(stayed, "ai"), reworkShare(stayed, "none"), stayed.other), edges, asOf: await asOfHead(context, repository),
    lines: { proven: lines.proven, declared: lines.declared, unknown: lines.unknown, human: lines.human, bot: lines.bot, leftOut: lines.leftOut },
    facts: [
      ...stayedFacts(stayed, share === null ? null : share * 100).slice(0, 2),
      { kicker: "Ownership", text: [{ text: all === 0 ? "No counted line stands." : `Half of the lines that stand were written by ${formatCount(half)} of ${formatCount(all)} ${all === 1 ? "author" : "authors"}.` }] },
    ],
    stayed: {
      rows: stayedRows(stayed),
      figure: retentionFigure(figure("stayed", "Retention and rework", "Merged lines of the period, old enough to be asked", [{ text: "What is still there, and what was soon rewritten" }], "Share of lines that are still there, of those merged at least 30, 90 and 180 days ago; share removed or rewritten within 21 days, with its 95 % interval.",
        `Lines that are too young for a column are not in it, and a number on fewer than ${String(fewestLines)} lines is not shown. Intervals are variation between changes, not error of the evidence. Moves, renames, reformatting and restored lines are no end. Lines without AI evidence are often the older ones: the same age is compared under Survival. `, csv("rework")), csv("retention")),
    },
    survival: survivalFigure(curves, stayed, csv), burndown: burndownFigure(alive.rows, csv), rewrites: rewritesFigure(who, csv), ages: agesFigure(ages, csv),
    filesHref: repository.hasDetails ? address.files(slug) : null,
  };
}

function burndownHeadline(model: ReturnType<typeof prepareBurndown>): Headline {
  const [first, last] = [model?.points[0], model?.points.at(-1)];
  if (first === undefined || last === undefined || last.aiPercent === null) return [{ text: "No counted line has been alive in this period" }];
  const grown = first.counted === 0 ? "" : `, ${formatCount(last.counted)} lines where ${formatCount(first.counted)} stood at the start`;
  return [ai, { text: ` is named on ${formatPercent(last.aiPercent)} of the living code${grown}` }];
}
