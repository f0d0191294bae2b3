import type { AuthorizedRepositoryId } from "@/lib/core/report/authorizedRepositoryId";
import { readBlob } from "@/lib/sources/git/readBlob";
import { decodeText } from "@/lib/sources/git/decodeText";
import { mirrorFolder } from "@/lib/sources/git/mirrorFolder";
import { parseSource } from "@/lib/sources/git/parseSource";
import { AppError } from "@/lib/errors";

/** The text of a file line by line, or a sentence on why it is not shown. */
export type FileText = { readonly kind: "text"; readonly lines: readonly string[] } | { readonly kind: "none"; readonly sentence: string };

/** Larger files are not shown: nobody reads them here, and a page of them would be slow. */
const maxBytes = 5_000_000;
/** git looks for a NUL in so many bytes to call contents binary. */
const lookedAtBytes = 8_000;

const none = (sentence: string): FileText => ({ kind: "none", sentence });

/** Lines as git counts them: by line feed; a carriage return before it is no part of the text. */
function linesOf(text: string): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}

/**
 * The text of one file at one commit, from the repository or its mirror; it is stored nowhere. Who asks has been handed the repository's id by a question
 * that looked at a scope; `source` and `sha` come with it. UTF-8, else windows-1252.
 * Every way in which there is no text is a sentence; nothing is thrown for them.
 */
export async function readFileText(asked: { readonly repositoryId: AuthorizedRepositoryId; readonly source: string; readonly sha: string; readonly path: string; readonly mirrorsFolder: string }): Promise<FileText> {
  try {
    const source = parseSource(asked.source);
    const folder = source.kind === "path" ? source.path : mirrorFolder(asked.mirrorsFolder, source.url);
    const blob = await readBlob(folder, asked.sha, asked.path, maxBytes);
    if (blob.kind === "tooLarge") return none(`The file has ${(blob.size / 1_000_000).toFixed(1)} MB, which is more than is shown here (5 MB). Its line groups stand below.`);
    if (blob.kind === "missing") return none(`Git cannot give the contents of this file at ${asked.sha.slice(0, 10)}: the repository lacks the object, or it is broken. Its line groups stand below.`);
    if (blob.bytes.subarray(0, lookedAtBytes).includes(0)) return none("The contents are binary, so there are no lines to show.");
    return { kind: "text", lines: linesOf(decodeText(blob.bytes)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return none(parseSource(asked.source).kind === "path" ? "The repository is not where it was when Byline read it, so the text cannot be shown. What was counted stays; its line groups stand below."
      : "The mirror of this repository is not on this machine: it was removed for room, or another machine reads it. Reading the repository again clones it anew. What was counted stays; its line groups stand below.");
  }
}
