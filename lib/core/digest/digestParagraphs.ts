import { formatPercent } from "../report/formatPercent";
import { formatPoints } from "../report/formatPoints";
import { headlineText } from "../report/headlineText";
import type { DigestLink, DigestModel, DigestTable } from "./digestModel";

/** A part of a digest as a channel shows it. */
export interface DigestParagraph {
  readonly kicker: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly links: readonly DigestLink[];
}

const rowsOf = ({ rows, more, note }: DigestTable): string => [
  ...rows.map(({ name, edges, points }) => `${name}: ${edges === null ? "nothing was merged" : `${formatPercent(edges.headline)}${points === null ? "" : ` (${formatPoints(points)})`}`}`), ...(more > 0 ? [`and ${String(more)} more`] : []), ...(note === null ? [] : [note]),
].join("\n");

/** The digest in paragraphs, with the numbers of the mail: for channels, which know no tables. */
export function digestParagraphs(model: DigestModel): DigestParagraph[] {
  const { edges } = model;
  const parts = `AI, proven ${formatPercent(edges.proven)} · declared ${formatPercent(edges.declared)} · unknown ${formatPercent(edges.unknown)} · people ${formatPercent(edges.human)}`;
  return [
    { kicker: null, title: headlineText(model.headline), text: [...(model.scope === null ? [] : [`About ${model.scope}.`]), model.sentence, parts].join("\n"), links: model.links },
    ...model.stories.map(({ kicker, headline, text, links }) => ({ kicker, title: headlineText(headline), text, links })),
    ...model.tables.map((table) => ({ kicker: table.kicker, title: null, text: rowsOf(table), links: [table.link] })),
    ...model.worth.map((sentence, at) => {
      const links = sentence.flatMap(({ text, href }) => (href === undefined ? [] : [{ label: text, href }]));
      return { kicker: at === 0 ? "Worth a look" : null, title: null, text: headlineText(sentence.filter(({ href }) => href === undefined)).trim(), links };
    }),
  ];
}
