const unwanted = new Set(["EDITOR", "VISUAL", "PAGER", "PREFIX",
  // Nothing that git starts has a use for these.
  "DATABASE_URL", "NEXTAUTH_SECRET", "BYLINE_SECRET", "BYLINE_SECRET_KEY", "BYLINE_SECRET_KEY_OLD",
  "BYLINE_GITHUB_SECRET", "BYLINE_GITLAB_SECRET", "BYLINE_GOOGLE_SECRET", "BYLINE_OIDC_SECRET", "BYLINE_SMTP_URL"]);

/**
 * What git's child processes inherit: everything but `GIT_*` (save those in `allowed`), editors and pagers, so that no caller's setting changes what
 * is read. The one place of this room that looks at the process environment: PATH, HOME, proxies, SSH_AUTH_SOCK are git's, not ours.
 */
export function inheritedEnvironment(allowed: ReadonlySet<string> = new Set(), raw: Readonly<Record<string, string | undefined>> = process.env): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined && !unwanted.has(name) && (!name.startsWith("GIT_") || allowed.has(name))) kept[name] = value;
  }
  return kept;
}
