import type { ForgeAccountFacts, ForgeEvent, ForgeReview } from "@/lib/core/forge/forgeFacts";
import type { GitLabNote, GitLabUser } from "./gitLabShapes";

/** Accounts as notes name them. */
export interface NoteAccounts {
  of(user: GitLabUser | null): Promise<ForgeAccountFacts | null>;
  named(login: string): Promise<ForgeAccountFacts | null>;
}

const reviewWords: readonly (readonly [RegExp, ForgeReview["state"]])[] = [
  [/^approved this merge request/i, "approved"], [/^unapproved this merge request/i, "dismissed"], [/^requested changes/i, "changesRequested"],
];
const eventWords: readonly (readonly [RegExp, ForgeEvent["kind"]])[] = [
  [/^marked this merge request as \*\*ready\*\*|^unmarked (?:this merge request )?as a? ?\*?\*?(?:draft|work in progress)/i, "readyForReview"], [/^marked this merge request as \*\*draft\*\*/i, "convertedToDraft"],
  [/^requested review from @/i, "reviewRequested"], [/^assigned to @/i, "assigned"], [/^(?:enabled an automatic merge|set to auto-merge|canceled the automatic merge)/i, "autoMerge"],
];

/** Names after `requested review from`: up to what was taken back in the same note. */
const namesIn = (body: string): string[] => [...body.replace(/\band (?:removed|unassigned)\b.*$/is, "").matchAll(/@([\w.-]*\w)/g)].map(([, name = ""]) => name);

async function eventsOf(note: GitLabNote, kind: ForgeEvent["kind"], accounts: NoteAccounts): Promise<ForgeEvent[]> {
  const account = await accounts.of(note.author);
  const isAbout = kind === "reviewRequested" || kind === "assigned";
  if (!isAbout) return [{ kind, account, subject: null, at: note.created_at }];
  const subjects = await Promise.all(namesIn(note.body).map((name) => accounts.named(name)));
  return subjects.map((subject) => ({ kind, account, subject, at: note.created_at }));
}

/**
 * Reviews and events of a merge request from its notes: GitLab writes down who approved, asked for a review, or made it ready as notes of its own (`system`). A person's note counts as a review that only comments, unless
 * it is the author's.
 */
export async function readNotes(notes: readonly GitLabNote[], author: GitLabUser | null, accounts: NoteAccounts): Promise<{ readonly reviews: ForgeReview[]; readonly events: ForgeEvent[] }> {
  const reviews: ForgeReview[] = [];
  const events: ForgeEvent[] = [];
  for (const note of notes) {
    if (note.system) {
      const state = reviewWords.find(([words]) => words.test(note.body))?.[1];
      if (state !== undefined) reviews.push({ externalId: String(note.id), account: await accounts.of(note.author), state, submittedAt: note.created_at, sha: null });
      const kind = eventWords.find(([words]) => words.test(note.body))?.[1];
      if (kind !== undefined && !/^canceled/i.test(note.body)) events.push(...(await eventsOf(note, kind, accounts)));
    } else if (note.author !== null && note.author.id !== author?.id) {
      reviews.push({ externalId: String(note.id), account: await accounts.of(note.author), state: "commented", submittedAt: note.created_at, sha: null });
    }
  }
  return { reviews, events };
}
