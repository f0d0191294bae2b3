import type { Ladder } from "@/lib/core/measures/uplift/climbLadder";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { headlineUplift } from "@/lib/core/report/headlineUplift";
import type { ForestModel, GradeModel } from "@/lib/core/report/page/upliftPageModel";
import { addDays } from "@/lib/core/report/week";
import type { UpliftByTeamRow } from "@/lib/store/reports/upliftByTeam";
import type { UpliftAnswer } from "@/lib/store/reports/upliftEstimates";

const words: Readonly<Record<2 | 3 | 4, string>> = { 2: "within-engineer, before and after", 3: "ratio difference-in-differences", 4: "event study with pre-trend test" };

/** The badge of what is shown; null where nothing is. */
export const gradeOf = ({ shown }: Ladder): GradeModel | null => (shown === null ? null : { grade: shown.grade, words: words[shown.grade] });

const measured = { pulls: "Merged pull requests", changes: "Landed changes (no forge is connected)", both: "Merged pull requests, and landed changes where no forge is connected," } as const;

export const measuredWords = (unit: UpliftAnswer["unit"]): string => measured[unit];

interface Addresses { readonly rows: string | null; readonly csv: string; readonly method: string }

/** The organisation and its teams, as on the front page and on the page of uplift. */
export function upliftForestOf({ estimates: { merged: { ladder }, engineers }, unit, weeks }: UpliftAnswer, teams: readonly UpliftByTeamRow[], name: string, { rows, csv, method }: Addresses): ForestModel {
  const whole = ladder.shown?.estimate ?? null;
  const missing = ladder.rungs.find(({ grade }) => grade === (whole === null ? 2 : 3))?.lacks;
  const open = whole !== null && whole.low <= 1 && whole.high >= 1 ? " Hollow: the interval includes 1×." : "";
  const pooled = teams.some(({ ratio }) => ratio !== null) ? " Teams are pooled: drawn towards the organisation by how much they differ beyond chance." : "";
  return {
    grade: gradeOf(ladder),
    figure: {
      id: "uplift", kicker: "Uplift", aside: ladder.shown?.grade === 2 ? "After ÷ before" : "With AI ÷ without", headline: headlineUplift(ladder, name),
      sub: `${measured[unit]} per engineer and week. ${ladder.shown?.grade === 2 ? "The same engineers after and before adopting agents; the calendar trend is in it." : "Ratio against the same engineers before they adopted agents and those not yet using them."} 95 % intervals.`,
      foot: [
        { text: `${formatCount(whole?.n ?? 0)} adopters of ${formatCount(engineers)} engineers, ${formatCount(ladder.controls)} to compare with, weeks to ${formatDay(addDays(weeks.last, 6))}.${open}${pooled}${missing === null || missing === undefined ? "" : ` Grade ${whole === null ? "2" : "3"} ${missing}.`} ` },
        { text: "How grades work", href: method },
      ],
      rows: rows === null || whole === null ? null : { label: `Rows behind this (${formatCount(whole.n)} engineers, grouped)`, href: rows }, csv,
    },
    rows: [
      { id: "", name, isWhole: true, estimate: whole, needs: whole === null ? (ladder.rungs[0]?.lacks ?? "needs more weeks") : null },
      ...teams.map(({ team, name: title, ratio, low, high, engineers: n, needs }) => ({ id: team, name: title, isWhole: false, estimate: ratio === null ? null : { ratio, low: low ?? ratio, high: high ?? ratio, n: n ?? 0 }, needs })),
    ],
  };
}
