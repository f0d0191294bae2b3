import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import type { CommitFacts } from "@/lib/core/history/commitFacts";

/** Part of the format: what commits repeat. Changing it makes stored facts unreadable. */
const dictionary = Buffer.from('Signed-off-by: Reviewed-by: Merge pull request # from Merge branch \'main\' of https://github.com/ into (#"dependabot[bot]","49699333+dependabot[bot]@users.noreply.github.com"\\n\\nCo-authored-by: Claude <noreply@anthropic.com>"]@users.noreply.github.com","GitHub","noreply@github.com","');
// Small windows: setting up zlib costs more than the few hundred bytes.
const options = { level: 4, windowBits: 12, memLevel: 5, dictionary };

const packedSchema = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]);

export type PackedFacts = Pick<CommitFacts, "authorName" | "authorEmail" | "committerName" | "committerEmail" | "message">;

/** Names, addresses and message as they are kept in `Commit.facts`. */
export function packFacts(facts: PackedFacts): Uint8Array {
  return deflateRawSync(JSON.stringify([facts.authorName, facts.authorEmail, facts.committerName, facts.committerEmail, facts.message]), options);
}

/** The way back from `packFacts`. */
export function unpackFacts(bytes: Uint8Array): PackedFacts {
  const [authorName, authorEmail, committerName, committerEmail, message] = packedSchema.parse(JSON.parse(inflateRawSync(bytes, { dictionary }).toString("utf8")));
  return { authorName, authorEmail, committerName, committerEmail, message };
}
