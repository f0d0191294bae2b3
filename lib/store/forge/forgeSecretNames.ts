/** Under which names secrets of a connection are sealed: its credential, and what its messages are signed with. */
export const forgeSecretNames = (id: number): readonly string[] => [`forge:${String(id)}`, `forge:${String(id)}:hook`];
