const jsonString = /^\s*("(?:[^"\\]|\\.)*"),?\s*$/u;

/**
 * A line of a notebook's file as its cell has it: there a cell is a list of strings, `"import os\n",` a line each. Null where the line is no such string: a file of another kind, or
 * what stands between the cells.
 */
export function notebookLine(text: string): string | null {
  const [, string] = jsonString.exec(text) ?? [];
  if (string === undefined) return null;
  try {
    const line: unknown = JSON.parse(string);
    return typeof line === "string" ? line.replace(/\n$/, "") : null;
  } catch {
    return null;
  }
}

export const isNotebook = (path: string): boolean => path.endsWith(".ipynb");
