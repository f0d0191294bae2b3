import { randomBytes } from "node:crypto";
import { authAdapter } from "@/lib/store/auth/authAdapter";
import type { Database } from "@/lib/store/client";
import { localLink } from "./localLink";

/**
 * Makes the address that opens Byline for the person at this machine: works once, within ten minutes. Only a hash of its token is
 * stored. `origin` is `http://127.0.0.1:4600`, `now` epoch milliseconds.
 */
export async function createLocalLink(db: Database, origin: string, now: number): Promise<string> {
  const token = randomBytes(localLink.tokenBytes).toString("base64url");
  await authAdapter(db).createVerificationToken?.({ identifier: localLink.identifier, token, expires: new Date(now + localLink.lifeMs) });
  const address = new URL("/open", origin);
  address.searchParams.set("token", token);
  return address.toString();
}
