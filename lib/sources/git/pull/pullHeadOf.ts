import type { PullHead } from "@/lib/core/history/pullHeads";

/** Where forges keep the heads of pull requests in git. GitLab calls them merge requests. */
const places: readonly { readonly forge: PullHead["forge"]; readonly pattern: RegExp }[] = [
  { forge: "github", pattern: /^refs\/pull\/([1-9]\d{0,8})\/head$/ },
  { forge: "gitlab", pattern: /^refs\/merge-requests\/([1-9]\d{0,8})\/head$/ },
  { forge: "bitbucket", pattern: /^refs\/pull-requests\/([1-9]\d{0,8})\/from$/ },
];

/** The pull request whose head a ref is, or null. */
export function pullHeadOf(ref: string, sha: string): PullHead | null {
  for (const { forge, pattern } of places) {
    const number = pattern.exec(ref)?.[1];
    if (number !== undefined) return { number: Number(number), forge, sha };
  }
  return null;
}
