import { normaliseModel } from "../normaliseModel";
import type { Look } from "./signature";

/** Keys whose words speak of AI, as whole words between hyphens. */
const aiWord = /(?:^|-)(?:ai|llm|agent|agents|copilot|claude|codex|cursor|gpt|chatgpt|gemini)(?:-|$)/;
/** Keys that say by whom, which people and tools share: their value must be a model or a tool's. */
const shared = /^(?:[a-z]+-)?(?:generated|assisted|authored|written|coded|created|paired|implemented|developed|executed)-(?:by|with|using)$/;
const ofForm = /^(?:[a-z]+-){1,4}[a-z]+$/;
/** `AI-assisted: none` says that there was nothing. */
const denial = /^(?:no|none|n\/?a|false|not? used|nil|null|-|0)\b|\bno (?:ai|llm)\b|\bwithout\b/i;
/** Prose that begins with a word and a colon (`cursor: fix the blink`) is not a trailer. */
const longestValue = 100;

/**
 * Why a trailer (`key` in lower case, with hyphens) looks like an agent's, or null. A key of one word is the scope of a subject or a heading more often than a
 * trailer and is never listed; a value that denies is not, nor one that is somebody's address behind an ordinary key.
 */
export function looksOfTrailer(key: string, value: string): Look | null {
  const said = value.trim();
  if (!ofForm.test(key) || said === "" || said.length > longestValue || denial.test(said)) return null;
  if (shared.test(key)) return isModel(said) || /\b(?:agent|ai|llm|bot)\b/i.test(said.replace(/<[^>]*>/g, "")) ? "model" : null;
  if (aiWord.test(key) && !said.includes("@") && said.split(/\s+/).length <= 6) return "aiKey";
  return /(?:^|-)model(?:-|$)/.test(key) && isModel(said) ? "model" : null;
}

function isModel(value: string): boolean {
  const model = normaliseModel(value.replace(/<[^>]*>/g, "").slice(0, 100));
  return model !== null && (model.generation !== null || model.variant !== null);
}
