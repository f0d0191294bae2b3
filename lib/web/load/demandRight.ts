import "server-only";
import { forbidden } from "next/navigation";
import { may, type Right } from "@/lib/core/access/may";
import type { LoadContext } from "./loadContext";

/** A page for those who have a right: to others the page 403, before anything is looked up. */
export function demandRight({ reader }: Pick<LoadContext, "reader">, right: Right): void {
  if (!may(reader.scope.role, right)) forbidden();
}
