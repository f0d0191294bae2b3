import { escapeHtml } from "../report/escapeHtml";
import type { PublicFigureModel } from "./publicFigureModel";
import { publicFigureWords } from "./publicFigureWords";

const label = "AI-merged";
/** Widths of letters are the reader's font's: the text is set to what is reckoned here. */
const widthOf = (text: string) => Math.round(Array.from(text).length * 6.6 * 10) / 10;
const fills = { proven: "#0e5570", declared: "#4f95ad", unknown: "#8a8478", human: "#c9782c" } as const;

/** A badge, 20 px high, with the byline strip under it. Paper in both themes, so that it stands on any page. */
export function drawBadge(model: PublicFigureModel): string {
  const { short, long } = publicFigureWords(model);
  const [left, right] = [widthOf(label) + 14, widthOf(short) + 14];
  const width = left + right;
  const { edges } = model;
  const kinds = ["proven", "declared", "unknown", "human"] as const;
  let at = 1;
  const strip = edges === null ? "" : kinds.map((kind) => {
    const wide = ((width - 2) * edges[kind]) / 100;
    const part = wide <= 0 ? "" : `<rect x="${at.toFixed(2)}" y="16" width="${wide.toFixed(2)}" height="3" fill="${fills[kind]}"/>`;
    at += wide;
    return part;
  }).join("");
  const text = (x: number, words: string, fill: string, weight: number) => `<text x="${String(x)}" y="12.2" textLength="${String(widthOf(words))}" lengthAdjust="spacingAndGlyphs" fill="${fill}" font-weight="${String(weight)}">${escapeHtml(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width.toFixed(1)}" height="20" role="img" aria-labelledby="t"><title id="t">${escapeHtml(long)}</title>`
    + `<rect x=".5" y=".5" width="${(width - 1).toFixed(1)}" height="19" fill="#faf6ee" stroke="#b9b1a1"/>${strip}`
    + `<g font-family="Public Sans,Verdana,DejaVu Sans,sans-serif" font-size="11">${text(7, label, "#4b4740", 400)}${text(left + 7, short, "#0e5570", 700)}</g></svg>\n`;
}
