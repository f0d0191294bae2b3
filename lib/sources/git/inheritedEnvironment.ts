/**
 * What git's child processes inherit: everything but `GIT_*`, so that no caller's setting changes what is read.
 * The one place of this room that looks at the process environment (PATH, HOME, proxies, SSH_AUTH_SOCK are git's, not ours).
 */
export function inheritedEnvironment(raw: Readonly<Record<string, string | undefined>> = process.env): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined && !name.startsWith("GIT_")) kept[name] = value;
  }
  return kept;
}
