import "server-only";
import { notFound, redirect } from "next/navigation";
import { viewAddress } from "@/lib/core/view/viewAddress";
import { savedViews } from "@/lib/store/view/savedViews";
import { findOr404 } from "./findOr404";
import { loadContext } from "./loadContext";
import { seenViews } from "./seenViews";

/** Leads on to what a view shows. Others' private ones, and those about what is hidden, are not there. */
export async function loadView(id: string): Promise<never> {
  const context = await loadContext();
  const view = await findOr404(savedViews.find(context.db, context.reader.user.id, /^\d{1,9}$/.test(id) ? Number(id) : 0));
  if ((await seenViews(context, [view])).length === 0) notFound();
  redirect(viewAddress(view));
}
