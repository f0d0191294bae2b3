import "server-only";
import { unauthorized } from "next/navigation";
import { findReader } from "./findReader";
import type { Reader } from "./reader";

/** The gate of pages and actions: who asks, or the sign-in page with status 401. */
export async function requireReader(): Promise<Reader> {
  return (await findReader()) ?? unauthorized();
}
