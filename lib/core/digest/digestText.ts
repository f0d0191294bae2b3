import { formatPercent } from "../report/formatPercent";
import { formatPoints } from "../report/formatPoints";
import type { Headline } from "../report/headline";
import { headlineText } from "../report/headlineText";
import type { RoundedEdges } from "../chart/roundEdges";
import type { DigestLink, DigestModel, DigestRow, DigestTable } from "./digestModel";

const width = 70;
const line = (sign: string) => sign.repeat(width);
/** Terminals and old readers know neither narrow spaces nor typographic signs. */
const plain = (text: string) => text.replace(/[\u202f\u00a0\u2009]/g, " ").replace(/[–—]/g, "-").replace(/−/g, "-").replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/×/g, "x").replace(/▲/g, "(!)");

/** Words in lines of at most 70 columns; a longer word stands alone. */
function wrapped(text: string, indent = ""): string {
  const lines: string[] = [];
  let current = indent;
  // A narrow space holds a number and its unit together.
  for (const word of text.split(/[ \t\r\n]+/).filter((each) => each !== "").map(plain)) {
    const next = current.trim() === "" ? indent + word : `${current} ${word}`;
    if (next.length > width && current.trim() !== "") {
      lines.push(current);
      current = indent + word;
    } else current = next;
  }
  return [...lines, ...(current.trim() === "" ? [] : [current])].join("\n");
}

/** `[#####++??..]`: the parts of 100, edges rounded so that all signs together are `size`. */
function bar({ floor, headline, ceiling }: RoundedEdges, size: number): string {
  const [a, b, c] = [floor, headline, ceiling].map((edge) => Math.round((edge / 100) * size)) as [number, number, number];
  return `[${"#".repeat(a)}${"+".repeat(b - a)}${"?".repeat(c - b)}${".".repeat(size - c)}]`;
}

/** Each on its line: what it leads to, and the address, which may be long. */
const linkLines = (links: readonly DigestLink[]): string[] => links.map(({ label, href }) => `  ${plain(label)}: ${href}`);

const percent = (value: number) => plain(formatPercent(value));

function rowLine({ name, edges, points }: DigestRow, nameWidth: number): string {
  const label = plain(name).slice(0, nameWidth).padEnd(nameWidth);
  if (edges === null) return `  ${label}  nothing was merged`;
  return `  ${label}  ${bar(edges, 22)}  ${percent(edges.headline).padStart(6)}  ${(points === null ? "-" : plain(formatPoints(points))).padStart(6)}`;
}

function tableText({ kicker, unit, rows, more, note, link }: DigestTable): string {
  const nameWidth = Math.min(24, Math.max(unit.length, ...rows.map(({ name }) => name.length)));
  const head = `  ${unit.padEnd(nameWidth)}  ${"who wrote the lines".padEnd(24)}  ${"AI".padStart(6)}  ${"change".padStart(6)}`;
  return [plain(kicker).toUpperCase(), head, ...rows.map((row) => rowLine(row, nameWidth)), ...(more > 0 ? [`  and ${String(more)} more`] : []), ...(note === null ? [] : ["", wrapped(note)]), ...linkLines([link])].join("\n");
}

function worthText(headline: Headline): string {
  const hrefs = headline.flatMap(({ href }) => (href === undefined ? [] : [`  ${href}`]));
  return [wrapped(headlineText(headline)), ...hrefs].join("\n");
}

/** The digest as plain text, 70 columns; addresses stand on lines of their own and may be longer. */
export function digestText(model: DigestModel): string {
  const { edges } = model;
  const title = plain(`${model.organisation} edition, ${model.weeks.toLowerCase()}, ${model.days}`);
  const parts: string[] = [
    `BYLINE${title.padStart(width - 6)}`, line("="), "", ...(model.scope === null ? [] : [wrapped(`About ${model.scope}.`), ""]), wrapped(headlineText(model.headline)), "",
    `  ${bar(edges, 50)}`, `  # AI proven ${percent(edges.proven)}   + declared ${percent(edges.declared)}   ? unknown ${percent(edges.unknown)}   . people ${percent(edges.human)}`, "", wrapped(model.sentence), ...linkLines(model.links), "", line("-"),
  ];
  for (const { kicker, headline, text, links } of model.stories) parts.push(kicker.toUpperCase(), wrapped(headlineText(headline)), wrapped(text), ...linkLines(links), "");
  for (const table of model.tables) parts.push(line("-"), tableText(table), "");
  if (model.worth.length > 0) parts.push("WORTH A LOOK", ...model.worth.map(worthText), "");
  parts.push(line("-"), `Open the full edition: ${model.open}`, "", wrapped(model.foot));
  if (model.change !== null) parts.push(`Change what you get: ${model.change}`);
  if (model.stop !== null) parts.push(`Stop the digest: ${model.stop}`);
  return `${parts.join("\n")}\n`;
}
