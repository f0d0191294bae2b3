import { z } from "zod";

/** What is shown to a forge: a token, or the key of a GitHub App (its installation is found by the organisation where it is not named). */
export const forgeTokenSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("token"), token: z.string().min(1) }),
  z.object({ kind: z.literal("app"), appId: z.number().int(), privateKey: z.string().includes("PRIVATE KEY"), installationId: z.number().int().optional() }),
]);

export type ForgeToken = z.infer<typeof forgeTokenSchema>;
