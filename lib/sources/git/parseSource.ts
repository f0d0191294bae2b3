import { existsSync } from "node:fs";
import { WrongUse } from "@/lib/wrongUse";
import { redactUrl } from "./redactUrl";

/** What a person named: something on this machine, or something to clone. */
export type Source = { readonly kind: "path"; readonly path: string } | { readonly kind: "url"; readonly url: string };

const protocols = /^(?:https?|ssh|git|file):\/\//i;
/** `git@example.org:group/project.git`: no slash before the colon. */
const scpLike = /^(?:[\w.-]+@)?[\w.-]+:(?!\/\/|\\)\S+$/;

function isSound(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  try {
    decodeURIComponent(`${url.username}:${url.password}`);
    return url.protocol === "file:" || url.hostname !== "";
  } catch {
    return false;
  }
}

/** Tells paths from URLs. A path that exists is a path. Throws `bad-input` for protocols that Byline does not open (`ext::`, `ftp://` …). */
export function parseSource(text: string): Source {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.startsWith("-")) throw new WrongUse(`"${trimmed}" names no repository.`, { hint: "Give a folder or a URL." });
  if (protocols.test(trimmed)) {
    // Not repeated: what cannot be parsed cannot be freed of its password either.
    if (!isSound(trimmed)) throw new WrongUse("That URL cannot be read.", { hint: "Write user and password with % for special characters (%40 for @), or leave them to git's credential helper." });
    return { kind: "url", url: trimmed };
  }
  if (/^\w[\w+.-]*:(?::|\/\/)/.test(trimmed)) {
    throw new WrongUse(`Byline does not open ${redactUrl(trimmed)}.`, { hint: "It opens https, http, ssh, git and file URLs, and folders." });
  }
  if (scpLike.test(trimmed) && !existsSync(trimmed)) return { kind: "url", url: trimmed };
  return { kind: "path", path: trimmed };
}
