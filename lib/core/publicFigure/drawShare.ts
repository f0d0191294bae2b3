import { monthTicks } from "../chart/monthTicks";
import type { LeadWeek } from "../chart/leadChartModel";
import { escapeHtml } from "../report/escapeHtml";
import { formatDay } from "../report/formatDay";
import type { PublicFigureModel } from "./publicFigureModel";
import { publicFigureWords } from "./publicFigureWords";

const [width, height] = [720, 320];
const plot = { left: 20, right: 690, top: 116, bottom: 262 } as const;
const style = `<style>svg{--paper:#faf6ee;--ink:#1c1a17;--ink2:#4b4740;--ink3:#6c675d;--rule:#ddd6c8;--ai:#0e5570;--band:rgba(14,85,112,.13)}@media(prefers-color-scheme:dark){svg{--paper:#14161a;--ink:#f0eadd;--ink2:#c2bcaf;--ink3:#98938a;--rule:#2d3138;--ai:#7ccbe4;--band:rgba(103,191,220,.17)}}text{font:12px "Public Sans",Helvetica,Arial,sans-serif;fill:var(--ink3)}.h{font:500 24px Newsreader,Georgia,serif;fill:var(--ink)}.s{font-size:13px;fill:var(--ink2)}</style>`;

const y = (percent: number) => plot.bottom - ((plot.bottom - plot.top) * percent) / 100;
const point = (x: number, percent: number) => `${x.toFixed(1)},${y(percent).toFixed(1)}`;

/** Weeks that follow each other without a gap; the running week is not drawn. */
function stretches(weeks: readonly LeadWeek[]): { readonly at: number; readonly edges: NonNullable<LeadWeek["edges"]> }[][] {
  const found: { at: number; edges: NonNullable<LeadWeek["edges"]> }[][] = [];
  let last = -2;
  weeks.forEach(({ edges, complete }, at) => {
    if (edges === null || !complete) return;
    if (at !== last + 1) found.push([]);
    found.at(-1)?.push({ at, edges });
    last = at;
  });
  return found;
}

/** A headline in lines of at most so many letters. */
function wrapped(text: string, most: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const now = lines.at(-1) ?? "";
    if (now !== "" && now.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = now === "" ? word : `${now} ${word}`;
  }
  return lines.slice(0, 2);
}

function drawWeeks(weeks: readonly LeadWeek[]): string {
  const step = (plot.right - plot.left) / Math.max(1, weeks.length - 1);
  const x = (at: number) => plot.left + at * step;
  const ticks = weeks[0] === undefined ? [] : monthTicks(weeks[0].week, weeks.length, weeks.length > 30 ? 3 : 1).filter(({ at }) => x(at) < plot.right - 30);
  const months = ticks.map(({ at, label }) => `<line x1="${x(at).toFixed(1)}" x2="${x(at).toFixed(1)}" y1="${String(plot.bottom)}" y2="${String(plot.bottom + 5)}" stroke="var(--ink3)"/><text x="${(x(at) + 4).toFixed(1)}" y="${String(plot.bottom + 15)}">${label}</text>`).join("");
  const lines = stretches(weeks).map((run) => {
    const band = [...run.map(({ at, edges }) => point(x(at), edges.ceiling)), ...[...run].reverse().map(({ at, edges }) => point(x(at), edges.floor))].join(" ");
    const line = run.length === 1 && run[0] !== undefined ? `<circle cx="${x(run[0].at).toFixed(1)}" cy="${y(run[0].edges.headline).toFixed(1)}" r="2" fill="var(--ai)"/>` : `<polyline points="${run.map(({ at, edges }) => point(x(at), edges.headline)).join(" ")}" fill="none" stroke="var(--ai)" stroke-width="2.3"/>`;
    return `<polygon points="${band}" fill="var(--band)"/>${line}`;
  }).join("");
  return lines + months;
}

/** The share by week with its range, as a picture that stands in another page. `day` is the day it was made. */
export function drawShare(model: PublicFigureModel, day: string): string {
  const { long } = publicFigureWords(model);
  const grid = [0, 25, 50, 75, 100].map((percent) => `<line x1="${String(plot.left)}" x2="${String(plot.right)}" y1="${y(percent).toFixed(1)}" y2="${y(percent).toFixed(1)}" stroke="var(${percent === 0 ? "--ink" : "--rule"})"/><text x="${String(plot.right + 4)}" y="${(y(percent) + 4).toFixed(1)}">${String(percent)}</text>`).join("");
  const head = wrapped(model.headline, 62).map((line, index) => `<text class="h" x="20" y="${String(44 + index * 27)}">${escapeHtml(line)}</text>`).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-labelledby="t d"><title id="t">${escapeHtml(model.headline)}</title><desc id="d">${escapeHtml(long)}</desc>${style}`
    + `<rect width="100%" height="100%" fill="var(--paper)"/><line x1="20" x2="700" y1="14" y2="14" stroke="var(--ink)"/>${head}<text class="s" x="20" y="${String(model.headline.length > 62 ? 94 : 70)}">AI share of merged lines per week in percent, ${escapeHtml(model.about)}. Shaded: from proven only to unknown added.</text>`
    + `${grid}${drawWeeks(model.weeks)}<text x="20" y="304">${escapeHtml(model.edges === null ? "Nothing is counted yet" : `Headline ${model.basis}`)}</text><text x="700" y="304" text-anchor="end">Byline, ${formatDay(day)}</text></svg>\n`;
}
