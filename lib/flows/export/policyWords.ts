import type { RepositoryState } from "@/lib/store/repository/repositoryState";

/** `strict`, and of which repositories that were asked about another: `strict (of their own: api signed since 2026-03-01)`. */
export function policyWords(policy: string, repositories: readonly RepositoryState[], asked: readonly string[]): string {
  const own = repositories.filter(({ slug, ownPolicy }) => ownPolicy !== null && (asked.length === 0 || asked.includes(slug)));
  const words = own.map(({ slug, ownPolicy }) => `${slug} ${ownPolicy?.policy ?? ""}${ownPolicy?.policySince == null ? "" : ` since ${ownPolicy.policySince}`}`);
  return words.length === 0 ? policy : `${policy} (of their own: ${words.join(", ")})`;
}
