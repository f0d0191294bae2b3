import { normaliseModel } from "../normaliseModel";

/**
 * The model that a name or a declaration holds, as written: `Claude (glm-4.7)` → `glm-4.7`, `GitHub Copilot (model: GPT-5.6, …)` →
 * `GPT-5.6`, `GLM-5.1 via Crush <…>` → `GLM-5.1`, `Crush:auto` → `auto`, `Claude Opus 4.8 (1M context)` → itself. Null where it holds none.
 */
export function findModel(text: string): string | null {
  if (text === "") return null;
  const said = /\(model: ?([^,)]{1,80})/i.exec(text)?.[1] ?? /^([^<>()]{1,60}) via /i.exec(text)?.[1] ?? /^[A-Za-z][\w .-]{0,40}: ?([^<(,[\s][^<(,[]{0,80})/.exec(text)?.[1];
  if (said !== undefined) return said.trim();
  const inBrackets = /\(([^()]{1,80})\)/.exec(text)?.[1];
  if (inBrackets !== undefined && normaliseModel(inBrackets) !== null) return inBrackets;
  const whole = text.replace(/\s*<.*$/, "").trim();
  return normaliseModel(whole) === null ? null : whole;
}
