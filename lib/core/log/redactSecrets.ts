/** Signs of a secret: what stands before it stays, the secret itself does not. */
const patterns: readonly (readonly [RegExp, string])[] = [
  // Name and password in an address.
  [/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*:[^\s/]*@/gi, "$1***@"],
  [/([a-z][a-z0-9+.-]*:\/\/)[^\s/@:]{20,}@/gi, "$1***@"],
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, "$1 ***"],
  // Tokens of Byline and of forges, by how they begin.
  [/\b(byl_|gh[pousr]_|github_pat_|glpat-|xox[abpr]-)[\w-]{8,}/g, "$1***"],
  [/\b((?:access_?|refresh_?|id_?)?token|secret|password|passwd|api_?key)(["']?\s*[=:]\s*["']?)[^\s"'&,;}]{4,}/gi, "$1$2***"],
  [/([?&](?:code|state)=)[^&\s"']+/gi, "$1***"],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, "***"],
];

/** A line of a log without passwords and tokens, whoever wrote them into it: git, a forge, a driver. */
export function redactSecrets(text: string): string {
  return patterns.reduce((rest, [pattern, by]) => rest.replace(pattern, by), text);
}
