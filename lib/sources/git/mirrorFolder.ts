import { createHash } from "node:crypto";
import { join } from "node:path";
import { redactUrl } from "./redactUrl";

/** Where the mirror of a URL lives below `mirrors`: readable name, then a hash of the URL without credentials. */
export function mirrorFolder(mirrors: string, url: string): string {
  const plain = redactUrl(url).replace(/\/+$/, "");
  const name = plain.replace(/\.git$/, "").split(/[/:]/).slice(-2).join("+").replace(/[^\w.+-]/g, "-");
  return join(mirrors, `${name}-${createHash("sha256").update(plain).digest("hex").slice(0, 12)}.git`);
}
