import { AppError } from "@/lib/errors";
import { redactUrl } from "./redactUrl";

type Kind = readonly [RegExp, "unreachable" | "refused" | "not-found" | "no-space" | "unreadable", string, string];

/** git's words (English, LC_ALL=C) → what happened, and the way out. */
const kinds: readonly Kind[] = [
  [/No space left on device|disk quota exceeded/i, "no-space", "The disk is full while fetching", "Free some space, then run the same command again; it goes on from there."],
  [/Authentication failed|could not read (?:Username|Password)|terminal prompts disabled|HTTP Basic: Access denied|Permission denied \(|returned error: (?:401|403)|Invalid username or/i, "refused",
    "The credentials for", "Check the user, token or ssh key. git's credential helper and ssh agent of this user are asked, never the keyboard; a password in an address is not kept for later readings."],
  [/Host key verification failed/i, "refused", "The ssh host key is not known for", "Add the host to known_hosts (ssh-keyscan), after checking its fingerprint."],
  [/Repository not found|does not appear to be a git repository|not found: did you run|returned error: 404|' not found|does not exist/i, "not-found", "There is no repository (or it may not be seen) at", "Check the address; private repositories need credentials."],
  [/repository corruption on the remote side|pack-objects died|fatal: unable to read [0-9a-f]{40}/i, "unreadable", "The server has a damaged or incomplete copy of", "Have it checked where it is (`git fsck`); a copy on this machine can still be read by its path."],
  [/./, "unreachable", "The server could not be reached:", "Check the address, the network and the proxy (HTTPS_PROXY), then run the same command again."],
];

/** One sentence for a failed clone or fetch. Credentials are struck out of all of it. */
export function explainNetworkFailure(url: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const words = redactUrl(cause instanceof Error ? cause.message : String(cause)).trim();
  const [, code, what, hint] = kinds.find(([pattern]) => pattern.test(words)) ?? [null, "unreachable" as const, "The server could not be reached:", "Check the address and the network."];
  const refusal = what === "The credentials for" ? " were refused" : "";
  // ssh's own line has the cause; git's says only that it could not read.
  const lines = words.split("\n");
  const said = lines.find((line) => line.startsWith("ssh: ")) ?? lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines[0] ?? "";
  // The cause's own message may quote the URL; only the redacted words go on.
  return new AppError(code, `${what} ${redactUrl(url)}${refusal} (git said: ${said}).`, { hint, cause: new Error(words) });
}
