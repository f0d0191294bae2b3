import type { ForgeAccountFacts } from "@/lib/core/forge/forgeFacts";
import { AppError } from "@/lib/errors";
import type { GitLabClient } from "./gitLabClient";
import { gitLabUser, type GitLabUser } from "./gitLabShapes";

const factsOf = ({ id, username, name, bot, public_email: email }: GitLabUser): ForgeAccountFacts => ({ externalId: String(id), login: username, kind: bot === true ? "bot" : bot === false ? "user" : "unknown", name: name ?? "", email: email ?? "" });

/** Accounts of a GitLab. Lists tell a name only; whether an account is a program's is asked once of each. */
export class GitLabAccounts {
  private readonly known = new Map<number, Promise<ForgeAccountFacts>>();
  private readonly byName = new Map<string, ForgeAccountFacts | null>();

  constructor(private readonly client: GitLabClient) {}

  private async ask(user: GitLabUser): Promise<ForgeAccountFacts> {
    try {
      return factsOf({ ...user, ...(await this.client.one(gitLabUser, `/users/${String(user.id)}`)) });
    } catch (error) {
      // Accounts that are gone, or that the token may not look at, stay as the list tells them.
      if (error instanceof AppError && (error.code === "not-found" || error.code === "refused")) return factsOf(user);
      throw error;
    }
  }

  async of(user: GitLabUser | null): Promise<ForgeAccountFacts | null> {
    // An author whose account was removed.
    if (user === null || user.username === "ghost") return null;
    const known = this.known.get(user.id) ?? this.ask(user);
    this.known.set(user.id, known);
    const facts = await known;
    this.byName.set(facts.login.toLowerCase(), facts);
    return facts;
  }

  /** The account of a name that a note mentions; null where it is not known. */
  async named(login: string): Promise<ForgeAccountFacts | null> {
    const key = login.toLowerCase();
    if (!this.byName.has(key)) {
      const { items: [user] } = await this.client.page(gitLabUser, "/users", { username: login });
      this.byName.set(key, user === undefined ? null : await this.of(user));
    }
    return this.byName.get(key) ?? null;
  }
}
