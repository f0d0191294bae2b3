/** What one `apply_patch` envelope adds to one file. */
export interface PatchedFile {
  /** As the envelope names it; where it moves the file, the new name. */
  readonly path: string;
  readonly added: readonly string[];
}

/**
 * Reads an `apply_patch` envelope (https://github.com/openai/codex, `*** Begin Patch` … `*** End Patch`): added and updated files with the lines that begin with `+`. Text around the envelope is passed over; deleted
 * files have none. Never throws.
 */
export function parsePatch(text: string): PatchedFile[] {
  const files: { path: string; added: string[] }[] = [];
  let isInside = false;
  let file: { path: string; added: string[] } | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "*** Begin Patch") isInside = true;
    else if (line.trim() === "*** End Patch") [isInside, file] = [false, null];
    if (!isInside) continue;
    const [, word, path = ""] = /^\*\*\* (Add File|Update File|Delete File|Move to): (.+)$/.exec(line) ?? [];
    if (word === "Move to" && file) file.path = path.trim();
    else if (word === "Delete File") file = null;
    else if (word !== undefined) files.push((file = { path: path.trim(), added: [] }));
    else if (line.startsWith("+")) file?.added.push(line.slice(1));
  }
  return files.filter(({ added }) => added.length > 0);
}
