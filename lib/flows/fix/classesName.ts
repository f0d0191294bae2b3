import { createHash } from "node:crypto";
import type { FixSettings } from "@/lib/core/fix/fixSettings";

/** Of the rules in `lib/core/fix` and the tables made from them: with a new number every change is classed again, once. */
const classVersion = 3;

/** Names all that classes depend on besides facts. What share would not have been done otherwise changes no class. */
export function classesName(settings: FixSettings): string {
  return `classes ${String(classVersion)} | ${createHash("sha256").update(JSON.stringify({ ...settings, notOtherwise: null })).digest("hex").slice(0, 12)}`;
}
