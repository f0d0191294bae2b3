import type { Signature } from "../signature/signature";
import type { LookedAt } from "./ownRule";

/** Signatures are cut at this length, so that only their key is sure. */
const cutAt = 120;

/** `Acme Coder[bot]` → `acme-coder`; '' where nothing is left. */
function agentOf(text: string): string {
  const plain = text.toLowerCase().replace(/\[bot\]/g, "").replace(/[^a-z0-9.]+/g, "-").replace(/-(?:bot|agent|ai)$/, "").replace(/^[-.]+|[-.]+$/g, "");
  return plain.slice(0, 40).replace(/[-.]+$/, "");
}

/** The rule that would recognise a signature, for somebody to look at and change. */
export function proposeRule({ kind, signature, name }: Pick<Signature, "kind" | "signature" | "name">): { readonly looksAt: LookedAt; readonly pattern: string; readonly agent: string } {
  if (kind === "address") return { looksAt: "address", pattern: signature, agent: agentOf(name === "" ? (signature.split("@", 1)[0] ?? "") : name) };
  const at = signature.indexOf(":");
  const [key, value] = at === -1 ? [signature, ""] : [signature.slice(0, at), signature.slice(at + 1).trim()];
  return { looksAt: "trailer", pattern: at === -1 || signature.length >= cutAt || value.includes("*") ? key : signature, agent: agentOf(value === "" ? key : (value.split(/[\s(<:,/]/, 1)[0] ?? key)) };
}
