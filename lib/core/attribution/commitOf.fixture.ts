import type { CommitFacts } from "../history/commitFacts";

/** A person's ordinary commit of June 2026, with what a test wants different. */
export function commitOf(different: Partial<CommitFacts> = {}): CommitFacts {
  const authorName = different.authorName ?? "Ann Example";
  const authorEmail = different.authorEmail ?? "ann@example.com";
  return {
    sha: "0123456789abcdef0123456789abcdef01234567", parents: [], authorName, authorEmail, authoredAt: Date.UTC(2026, 5, 1, 12),
    committerName: "Ann Example", committerEmail: "ann@example.com", committedAt: Date.UTC(2026, 5, 1, 12),
    mappedAuthorName: authorName, mappedAuthorEmail: authorEmail, message: "Add a parser\n", ...different,
  };
}
