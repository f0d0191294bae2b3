/** What git says about one commit, before anybody judges it. Times are epoch milliseconds, UTC. */
export interface CommitFacts {
  /** Full object id in hex (40 or 64 digits). */
  readonly sha: string;
  readonly parents: readonly string[];
  /** As written in the commit. */
  readonly authorName: string;
  readonly authorEmail: string;
  readonly authoredAt: number;
  readonly committerName: string;
  readonly committerEmail: string;
  readonly committedAt: number;
  /** Author after `.mailmap` of the walked head. */
  readonly mappedAuthorName: string;
  readonly mappedAuthorEmail: string;
  /** Whole message (subject and body), decoded to text, line ends as they are. */
  readonly message: string;
}
