import { roundEdges } from "@/lib/core/chart/roundEdges";
import type { Headline } from "@/lib/core/report/headline";
import type { LanguageRow, LanguageTableModel } from "@/lib/core/report/page/languageTableModel";
import { aiShareByLanguage } from "@/lib/store/reports/aiShareByLanguage";
import { address } from "./address";
import type { ShareContext } from "./shareContext";

const most = 12;

/** Only languages with enough lines to mean something are named in the sentence. */
const enoughLines = 200;

function headline(rows: readonly LanguageRow[]): Headline {
  const named = rows.filter(({ lines, edges }) => lines >= enoughLines && edges !== null).sort((a, b) => (b.edges?.headline ?? 0) - (a.edges?.headline ?? 0));
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return [{ text: "Merged lines by language" }];
  if (first.edges?.headline === last.edges?.headline) return [{ text: `Merged lines by language, most in ${rows[0]?.language ?? first.language}` }];
  return [{ text: "AI", tone: "ai" }, { text: ` is named most in ${first.language}, least in ${last.language}` }];
}

/** The window's lines by language. */
export async function languageTableOf({ context, filter, nowFilter, windowTitle }: ShareContext): Promise<LanguageTableModel> {
  const { rows } = await aiShareByLanguage(context.db, context.reader.scope, nowFilter ?? filter, context.now);
  const counted = rows.filter((row) => row.counted > 0).map((row): LanguageRow => ({ language: row.language === "" ? "No known language" : row.language, lines: row.counted, edges: roundEdges(row) }));
  const hidden = counted.length - most;
  const more = hidden > 0 ? ` ${String(hidden)} more ${hidden === 1 ? "language is" : "languages are"} in the CSV.` : "";
  return {
    figure: {
      id: "languages", kicker: "Languages", aside: windowTitle, headline: headline(counted), sub: "Counted lines by the language of their file.",
      foot: [{ text: `A file’s language is told by its name. The sentence names languages with at least ${String(enoughLines)} counted lines.${more}` }], rows: null, csv: address.csv("aiShareByLanguage", nowFilter ?? filter),
    },
    rows: counted.slice(0, most),
  };
}
