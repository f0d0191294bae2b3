/** `forge:gitlab.example.org`, with a port where it is not the usual one. */
const pattern = /^forge:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;

/** The name under which the token of a server is stored. */
export const forgeSecret = { nameOf: (host: string): string => `forge:${host}`, isName: (name: string): boolean => pattern.test(name) } as const;
