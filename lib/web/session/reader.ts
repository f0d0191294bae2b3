import type { VisibleScope } from "@/lib/core/report/visibleScope";

/** Somebody who is signed in, and what they may see and do (`scope.role`). */
export interface Reader {
  readonly user: { readonly id: string; readonly name: string };
  readonly scope: VisibleScope;
}
