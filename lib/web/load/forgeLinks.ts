/** Where each forge shows a pull request below the address of its repository. */
const pullPaths: Readonly<Record<string, string>> = { github: "pull", gitlab: "-/merge_requests", bitbucket: "pull-requests", azure: "pullrequest" };
const forgeNames: Readonly<Record<string, string>> = { github: "GitHub", gitlab: "GitLab", bitbucket: "Bitbucket", azure: "Azure DevOps", gerrit: "Gerrit" };

/** Addresses on the forge; null where they are not known. */
export const forgeLinks = {
  commit: (webUrl: string | null, sha: string): string | null => (webUrl === null ? null : webUrl.includes("gitlab") ? `${webUrl}/-/commit/${sha}` : `${webUrl}/${webUrl.includes("bitbucket.org") ? "commits" : "commit"}/${sha}`),
  pull: (webUrl: string | null, forge: string | null, number: number): string | null => {
    const path = forge === null ? undefined : pullPaths[forge];
    return webUrl === null || path === undefined ? null : `${webUrl}/${path}/${String(number)}`;
  },
  name: (forge: string | null): string => (forge === null ? "" : (forgeNames[forge] ?? forge)),
} as const;
