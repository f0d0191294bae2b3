import { z } from "zod";
import { initiator, type InitiatorCommit, type InitiatorFacts, type InitiatorPull } from "@/lib/core/attribution/initiator";
import { partiesBehind, type Party } from "@/lib/core/attribution/partiesBehind";
import type { Bulk } from "../bulk";
import type { Accounts } from "./readAccounts";
import { unpackFacts } from "./packFacts";
import { identityKey, saveParties } from "./saveParties";

/** An identity's number, or its key where it may not be stored yet. */
type Who = number | string;

const commitSchema = z.object({
  change: z.number(), joins: z.boolean(), squashed: z.boolean(), author: z.number().nullable(), authoredAt: z.date(), committedAt: z.date(), facts: z.instanceof(Buffer),
});
const pullSchema = z.object({ change: z.number(), author: z.number().nullable(), assignee: z.number().nullable(), merger: z.number().nullable() });

/** Tables that are being filled have no statistics of this repository: told to look each change up, the planner does not go through all commits for each of them. */
const changes = `"ChangeLines" c CROSS JOIN LATERAL (SELECT * FROM "Change" h WHERE h."repositoryId" = $1 AND h."ordinal" = c."changeOrdinal" OFFSET 0) h`;

// Without the author where evidence, a forge or a member says that it is no person.
const commits = `
SELECT c."changeOrdinal" AS change, h."kind" = 'merge' AND h."commitCount" > 1 AND m."ordinal" = h."commitOrdinal" AS joins, m."squashed",
  CASE WHEN NOT m."authorId" = ANY($5::int[]) AND NOT EXISTS (SELECT FROM "Evidence" e WHERE e."repositoryId" = $1 AND e."commitOrdinal" = m."ordinal" AND e."source" = 'author' AND e."rule" = ANY($4::text[])) THEN m."authorId" END AS author,
  m."authoredAt", m."committedAt", m."facts"
FROM ${changes}
CROSS JOIN LATERAL (SELECT * FROM "Commit" m WHERE m."repositoryId" = $1 AND m."ordinal" BETWEEN h."commitOrdinal" - h."commitCount" - h."squashedCount" + 1 AND h."commitOrdinal" OFFSET 0) m
WHERE c."repositoryId" = $1 AND c."changeOrdinal" BETWEEN $2 AND $3 AND ($6::int[] IS NULL OR c."changeOrdinal" = ANY($6)) AND c."initiatorId" = 0 AND c."verdict" <> 'bot'
ORDER BY m."ordinal"`;

const person = (id: string) => `(SELECT a."identityId" FROM "ForgeAccount" a WHERE a."id" = ${id} AND a."kind" IN ('user', 'unknown') AND NOT a."identityId" = ANY($4::int[]))`;
const pulls = `
SELECT c."changeOrdinal" AS change, ${person(`p."authorId"`)} AS author, ${person(`p."mergedById"`)} AS merger,
  (SELECT a."identityId" FROM unnest(p."assigneeIds") WITH ORDINALITY AS g(id, place) JOIN "ForgeAccount" a ON a."id" = g.id AND a."kind" IN ('user', 'unknown') AND NOT a."identityId" = ANY($4::int[]) ORDER BY g.place LIMIT 1) AS assignee
FROM ${changes} CROSS JOIN LATERAL (SELECT * FROM "PullRequest" p WHERE p."repositoryId" = $1 AND p."number" = h."pullNumber" OFFSET 0) p
WHERE c."repositoryId" = $1 AND c."changeOrdinal" BETWEEN $2 AND $3 AND ($5::int[] IS NULL OR c."changeOrdinal" = ANY($5)) AND c."initiatorId" = 0 AND c."verdict" <> 'bot'`;

function commitOf(row: z.infer<typeof commitSchema>, { rules }: Accounts): InitiatorCommit<Who> {
  if (row.author !== null) return { author: row.author, coAuthors: [], committer: null };
  const facts = unpackFacts(row.facts);
  const key = ({ email, name }: Party) => identityKey(email, name);
  const { coAuthors, committer } = partiesBehind({
    ...facts, sha: "", parents: [], authoredAt: row.authoredAt.getTime(), committedAt: row.committedAt.getTime(), mappedAuthorName: facts.authorName, mappedAuthorEmail: facts.authorEmail,
  }, rules);
  return { author: null, coAuthors: coAuthors.map(key), committer: committer === null ? null : key(committer) };
}

/** Who it is, for changes none of whose own commits has a person as its author. */
async function decide(bulk: Bulk, repositoryId: number, [from, to]: readonly [number, number], only: readonly number[] | null, accounts: Accounts): Promise<Map<number, Who>> {
  const rows = await bulk.query(commitSchema, commits, [repositoryId, from, to, accounts.ruleIds, accounts.identityIds, only]);
  if (rows.length === 0) return new Map();
  const pullOf = new Map((await bulk.query(pullSchema, pulls, [repositoryId, from, to, accounts.identityIds, only])).map(({ change, author, assignee, merger }): [number, InitiatorPull<Who>] =>
    [change, { author, assignees: assignee === null ? [] : [assignee], mergedBy: merger }]));
  const found = new Map<number, Who>();
  const byChange = new Map<number, z.infer<typeof commitSchema>[]>();
  for (const row of rows) (byChange.get(row.change) ?? byChange.set(row.change, []).get(row.change))?.push(row);
  for (const [change, members] of byChange) {
    const list = (wanted: (row: z.infer<typeof commitSchema>) => boolean) => members.filter(wanted).map((row) => commitOf(row, accounts));
    const facts: InitiatorFacts<Who> = { own: list((row) => !row.squashed && !row.joins), behind: list((row) => row.squashed), joined: list((row) => row.joins)[0] ?? null, pull: pullOf.get(change) ?? null };
    const who = initiator(facts);
    if (who !== null) found.set(change, who);
  }
  return found;
}

const chunk = 5_000;

/**
 * Finds the initiators of the changes from..to (both included; `only` these of them, null: all) whose ChangeLines name nobody yet and are not automation's: behind agents' accounts. Inside a transaction.
 */
export async function findInitiators(bulk: Bulk, repositoryId: number, [from, to]: readonly [number, number], only: readonly number[] | null, accounts: Accounts): Promise<void> {
  for (let first = from; first <= to; first += chunk) {
    const found = await decide(bulk, repositoryId, [first, Math.min(to, first + chunk - 1)], only, accounts);
    if (found.size === 0) continue;
    const ids = await saveParties(bulk, new Set([...found.values()].filter((who) => typeof who === "string")));
    const idOf = (who: Who) => (typeof who === "number" ? who : (ids.get(who) ?? 0));
    await bulk.execute(`UPDATE "ChangeLines" c SET "initiatorId" = w.id FROM unnest($2::int[], $3::int[]) AS w(change, id) WHERE c."repositoryId" = $1 AND c."changeOrdinal" = w.change`,
      [repositoryId, [...found.keys()], [...found.values()].map(idOf)]);
  }
}
