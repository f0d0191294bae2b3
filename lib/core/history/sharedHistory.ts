/**
 * Commits of a fork, a mirror or a copy count once. The words are the same for every reader: they do not say whether the other repository is in this
 * Byline, which may be hidden from the reader.
 */
export const sharedHistory = {
  reason: "shared-history",
  sentence: "The commit is history that forks, mirrors and copies share; such lines count once, and not here.",
} as const;
