/**
 * The one list of flags for every diff (DECISIONS 1): net of all configuration, as `git -c diff.context=0 log -M --numstat` counts.
 * The room has no configuration, so what is left to fix are git's own defaults.
 */
export const diffFlags = [
  "-r", "--root", "-M", "-l1000", "-U0", "--inter-hunk-context=0", "--raw", "-p", "-z", "--full-index",
  "--no-color", "--no-ext-diff", "--no-textconv", "--diff-algorithm=myers", "--indent-heuristic", "--no-relative", "--submodule=short", "--ignore-submodules=none",
] as const;

/** Names, modes and blobs only: no content is read, no rename looked for. */
export const nameFlags = ["-r", "--root", "--no-renames", "--raw", "-z", "--full-index", "--no-abbrev", "--no-relative", "--ignore-submodules=none"] as const;
