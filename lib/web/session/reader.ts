import type { Role } from "@/lib/core/access/may";
import type { VisibleScope } from "@/lib/core/report/visibleScope";

/** Somebody who is signed in, and what they may see and do. */
export interface Reader {
  readonly user: { readonly id: string; readonly name: string };
  readonly role: Role;
  readonly scope: VisibleScope;
}
