const alert = /https?:\/\/[^\s)>\]]+\/security\/(?:code-scanning|dependabot|secret-scanning|advisories)\/[\w-]+|https?:\/\/[^\s)>\]]*\bsentry\b[^\s)>\]]*\/issues\/\d+|\b(?:fix(?:es|ed)?|resolve[sd]?|close[sd]?):?\s+(?:GHSA(?:-[0-9a-z]{4}){3}|CVE-\d{4}-\d{4,})\b/i;

/** A security alert, an advisory or an error of a monitor that a text links or says to fix; null where there is none. */
export const findAlert = (text: string): string | null => alert.exec(text)?.[0] ?? null;
