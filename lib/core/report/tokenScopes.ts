/** What a token may be for. A word stands here once something reads it. */
export const tokenScopes = ["reports:read", "sessions:send", "outcomes:send"] as const;

export type TokenScope = (typeof tokenScopes)[number];

/** Words for people. */
export const tokenScopeTitles: Readonly<Record<TokenScope, string>> = { "reports:read": "read reports", "sessions:send": "send agent sessions", "outcomes:send": "tell outcomes of campaigns" };
