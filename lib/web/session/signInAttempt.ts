import "server-only";
import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import type { JoinDecision } from "@/lib/core/access/joinDecision";
import { decideJoin } from "@/lib/flows/session/decideJoin";
import { authAdapter } from "@/lib/store/auth/authAdapter";
import type { Database } from "@/lib/store/client";
import { connectAccount } from "@/lib/store/member/connectAccount";
import { createMember } from "@/lib/store/member/createMember";
import { openAudited } from "@/lib/store/member/openAudited";
import type { Vouched } from "./provider/vouched";

/** What the caller of an attempt knows. */
export interface AttemptOptions {
  readonly db: Database;
  readonly now: Date;
  readonly userAgent: string;
  /** True where somebody who is signed in asked to connect one more account: only then a session that is there counts. */
  readonly connects: boolean;
}

/** One pass through next-auth: what a provider vouched for, what was decided, and an adapter that acts on it. */
export class SignInAttempt {
  private vouched: Vouched | null = null;
  private decision: JoinDecision | null = null;
  private via = "";

  constructor(private readonly options: AttemptOptions) {}

  readonly noteVouched = (vouched: Vouched): void => {
    this.vouched = vouched;
  };

  /** Whether somebody may go on: true, or the page that says why not. Members always may; newcomers as `joinDecision` has it. */
  async admit(provider: string, address: string): Promise<true | string> {
    const { db, now, connects } = this.options;
    this.via = provider;
    const adapter = authAdapter(db);
    const isMail = provider === "email";
    const account = this.vouched === null ? null : await adapter.getUserByAccount?.({ provider, providerAccountId: this.vouched.accountId });
    if (account ?? (isMail ? await adapter.getUserByEmail?.(address) : null)) return true;
    if (connects) return true;
    const proven = isMail ? address : (this.vouched?.address ?? null);
    // A provider's word for an address does not open an account that exists: whoever holds that must connect it from inside.
    if (!isMail && proven !== null && (await adapter.getUserByEmail?.(proven))) return "/signin?error=connect";
    this.decision = await decideJoin(db, { address: proven, isForgeMember: this.vouched?.isForgeMember ?? false }, now);
    return this.decision.kind === "join" ? true : `/signin?error=${this.decision.reason}`;
  }

  /** next-auth's adapter, with members instead of users and sessions that stand in the audit log. */
  adapter(): Adapter {
    const { db, now, userAgent, connects } = this.options;
    const plain = authAdapter(db);
    return {
      ...plain,
      createUser: async ({ name, email }: Omit<AdapterUser, "id">) => {
        if (this.decision?.kind !== "join") throw new Error("Nobody decided that this person may join.");
        const user = await createMember(db, { name: name ?? null, address: email, via: this.via }, this.decision, now);
        return { id: user.id, name: user.name, email, emailVerified: user.emailVerified, image: null };
      },
      // The name that somebody has here is not changed by what a provider calls them today.
      updateUser: async (user) => (await plain.updateUser?.({ id: user.id, ...(user.emailVerified === undefined ? {} : { emailVerified: user.emailVerified }) })) ?? Promise.reject(new Error("There is no such member.")),
      // next-auth does not ask on the way back whether a session has run out.
      getSessionAndUser: async (token) => {
        const found = connects ? ((await plain.getSessionAndUser?.(token)) ?? null) : null;
        return found !== null && found.session.expires > now ? found : null;
      },
      linkAccount: async (account: AdapterAccount) => {
        await connectAccount(db, account, now);
      },
      createSession: async (session) => {
        await openAudited(db, { ...session, userAgent, via: this.via }, now);
        return session;
      },
    };
  }
}
