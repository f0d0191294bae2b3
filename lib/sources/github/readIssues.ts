import { z } from "zod";
import type { ForgeIssueFacts, ForgePage, ForgeRepositoryFacts } from "@/lib/core/forge/forgeFacts";
import type { SyncPlace } from "@/lib/core/forge/forgeSource";
import type { GitHubClient } from "./gitHubClient";
import { instant } from "./page";
import { rawRestAccount } from "./rawAccount";

const perPage = 100;
const unsettledMs = 30_000;
const label = z.union([z.string(), z.object({ name: z.string().nullish() }).transform(({ name }) => name ?? "")]);
const rawIssue = z.object({
  number: z.number(), title: z.string(), type: z.object({ name: z.string() }).nullish(), labels: z.array(label), user: rawRestAccount, created_at: instant, closed_at: instant.nullable(), updated_at: instant, pull_request: z.unknown().optional(),
});

const issueFacts = (raw: z.infer<typeof rawIssue>): ForgeIssueFacts => ({
  number: raw.number, title: raw.title, type: raw.type?.name ?? "", labels: raw.labels.filter((name) => name !== ""), author: raw.user, openedAt: raw.created_at, closedAt: raw.closed_at, updatedAt: raw.updated_at,
});

const second = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;

/**
 * Issues that changed since, oldest first, by REST: GraphQL does not tell their types. Every page begins at the date with which the one before ended, which no change between two pages can
 * move; so the date alone says where to go on. Pull requests stand in the same list and are passed over.
 */
export async function* readIssues(client: GitHubClient, { fullName }: Pick<ForgeRepositoryFacts, "fullName">, { issuesUntil, now }: SyncPlace): AsyncGenerator<ForgePage> {
  const [owner, repo] = fullName.split("/");
  let [since, page] = [issuesUntil, 1];
  for (;;) {
    const { body } = await client.get(z.array(rawIssue), "GET /repos/{owner}/{repo}/issues", { owner, repo, state: "all", sort: "updated", direction: "asc", per_page: perPage, page, ...(since === null ? {} : { since: second(since) }) });
    const last = body.at(-1)?.updated_at ?? 0;
    const issues = body.filter(({ pull_request: pull }) => pull === undefined).map(issueFacts);
    if (body.length < perPage) {
      yield { pulls: [], issues, issuesUntil: Math.max(since ?? 0, Math.min(last + 1_000, now - unsettledMs)) };
      return;
    }
    // More than a page of one and the same second is read on by number.
    if (last === since) page++;
    else [since, page] = [last, 1];
    yield { pulls: [], issues, issuesUntil: last };
  }
}
