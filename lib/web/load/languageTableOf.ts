import { roundEdges } from "@/lib/core/chart/roundEdges";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { Headline } from "@/lib/core/report/headline";
import type { LanguageRow, LanguageTableModel } from "@/lib/core/report/page/languageTableModel";
import { aiShareByLanguage } from "@/lib/store/reports/aiShareByLanguage";
import { address } from "./address";
import type { ShareContext } from "./shareContext";

const most = 12;

const noLanguage = "No known language";

/** Only languages with enough lines to mean something are named in the sentence. */
const enoughLines = 200;

function headline(rows: readonly LanguageRow[]): Headline {
  const [first, second] = rows.flatMap(({ language, lines, edges }) => (lines >= enoughLines && edges !== null && language !== noLanguage ? [{ language, percent: edges.headline }] : []));
  if (first === undefined) return [{ text: "Merged lines by language" }];
  const opening = [{ text: "AI", tone: "ai" }, { text: ` is named on ${formatPercent(first.percent)} of ${first.language} lines` }] as const;
  return second === undefined ? opening : [...opening, { text: `, on ${formatPercent(second.percent)} of ${second.language}` }];
}

/** The window's lines by language. */
export async function languageTableOf({ context, filter, nowFilter, windowTitle }: ShareContext): Promise<LanguageTableModel> {
  const { rows, notes } = await aiShareByLanguage(context.db, context.reader.scope, nowFilter ?? filter, context.now);
  const counted = rows.filter((row) => row.counted > 0).map((row): LanguageRow => ({ language: row.language === "" ? noLanguage : row.language, lines: row.counted, edges: roundEdges(row), isPartial: row.partial }));
  const hidden = counted.length - most;
  const more = hidden > 0 ? ` ${String(hidden)} more ${hidden === 1 ? "language is" : "languages are"} in the CSV.` : "";
  return {
    figure: {
      id: "languages", kicker: "Languages", aside: windowTitle, headline: headline(counted), sub: "Counted lines by the language of their file.",
      foot: [{ text: `A file’s language is told by its name. The sentence names the two with most lines, where they have ${String(enoughLines)}.${more}` }, ...(context.restricted ? notes.map((text) => ({ text: ` ${text}` })) : [])], rows: null, csv: address.csv("aiShareByLanguage", nowFilter ?? filter),
    },
    rows: counted.slice(0, most),
  };
}
