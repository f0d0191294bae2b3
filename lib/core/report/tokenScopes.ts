/** What a token may be for. A word stands here once something reads it. */
export const tokenScopes = ["reports:read"] as const;

export type TokenScope = (typeof tokenScopes)[number];
