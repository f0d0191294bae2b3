import { z } from "zod";
import type { ForgeAccountFacts } from "@/lib/core/forge/forgeFacts";

/** What is asked of whoever did something. Addresses want a scope of their own, and are left out without it. */
export const accountFragment = `fragment account on Actor {
  __typename login
  ... on User { databaseId name email @include(if: $withAddresses) }
  ... on Bot { databaseId }
  ... on Mannequin { databaseId }
  ... on Organization { databaseId name }
}`;

const kinds: Readonly<Record<string, ForgeAccountFacts["kind"]>> = { User: "user", Bot: "bot", Organization: "organisation", EnterpriseUserAccount: "user" };

const schema = z.object({ __typename: z.string(), login: z.string().optional(), databaseId: z.number().nullish(), name: z.string().nullish(), email: z.string().nullish() });

/** An account as GraphQL tells it; null where it is gone, or is none (a team). Bots are named as everywhere else, with `[bot]`. */
export const rawAccount = schema.nullish().transform((raw): ForgeAccountFacts | null => {
  if (raw?.login === undefined) return null;
  const kind = kinds[raw.__typename] ?? "unknown";
  const login = kind === "bot" && !raw.login.endsWith("[bot]") ? `${raw.login}[bot]` : raw.login;
  return { externalId: raw.databaseId == null ? `login:${raw.login}` : String(raw.databaseId), login, kind, name: raw.name ?? "", email: raw.email ?? "" };
});

/** The same as REST tells it. */
export const rawRestAccount = z.object({ id: z.number(), login: z.string(), type: z.string() }).nullish().transform((raw): ForgeAccountFacts | null =>
  (raw == null ? null : { externalId: String(raw.id), login: raw.login, kind: kinds[raw.type] ?? "unknown", name: "", email: "" }));
