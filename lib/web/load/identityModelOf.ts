import { formatCount } from "@/lib/core/report/formatCount";
import type { IdentityModel } from "@/lib/core/report/page/mePageModel";

interface Found {
  readonly email: string;
  readonly names: readonly string[];
  readonly commits: number;
}

/** An address of git in words. */
export function identityModelOf({ email, names, commits }: Found): IdentityModel {
  return { address: email, names: names.join(", "), commits: `${formatCount(commits)} ${commits === 1 ? "commit" : "commits"}`, isKnown: names.length > 0 };
}

/** The addresses with what Byline knows of each; those that it does not know stand last, without a name. */
export function allIdentities(addresses: readonly string[], found: readonly Found[]): readonly IdentityModel[] {
  const unknown = addresses.filter((address) => !found.some(({ email }) => email.trim() === address));
  return [...found, ...unknown.map((email) => ({ email, names: [], commits: 0 }))].map(identityModelOf);
}
