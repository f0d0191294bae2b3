import { languageExtensions } from "./languageExtensions";
import { languageFileNames } from "./languageFileNames";

const byExtension = invert(languageExtensions, " ");
const byName = invert(languageFileNames, "|");

/** Language of a file by its name alone (`TypeScript`, `C++`), after Linguist's list; null where the name says nothing. The longest extension wins. */
export function language(path: string): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const whole = byName.get(name);
  if (whole !== undefined) return whole;
  const lower = name.toLowerCase();
  for (let dot = lower.indexOf("."); dot !== -1; dot = lower.indexOf(".", dot + 1)) {
    const found = byExtension.get(lower.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return null;
}

function invert(table: Readonly<Record<string, string>>, separator: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(table).flatMap(([name, keys]) => keys.split(separator).map((key): [string, string] => [key, name])));
}
