import "server-only";
import { redirect } from "next/navigation";
import { may, type Right } from "@/lib/core/access/may";
import { AppError } from "@/lib/errors";
import type { Database } from "@/lib/store/client";
import { database } from "../session/database";
import { logLine } from "../session/logLine";
import type { Reader } from "../session/reader";
import { requireReader } from "../session/requireReader";
import { leaveNotice, type Notice } from "./notice";

export interface Deed {
  /** What the reader must have the right to. */
  readonly right: Right;
  /** Page that says what was wrong. */
  readonly onError: string;
  /** What had been typed, to be shown again. */
  readonly value?: string;
  /** Does it; returns where to go next, and what to say there: that it is done, or what of it could not be done. */
  readonly run: (db: Database, reader: Reader) => Promise<{ readonly to: string; readonly done?: string; readonly value?: string; readonly left?: { readonly message: string; readonly hint: string } | undefined }>;
}

function noticeOf(error: unknown, value: string): Notice {
  if (error instanceof AppError) return { kind: "error", message: error.message, hint: error.hint, value };
  logLine(`An action failed: ${error instanceof Error ? error.message : "unknown"}`);
  return { kind: "error", message: "That did not work.", hint: "The terminal that runs Byline has more.", value };
}

async function attempt({ right, onError, value = "", run }: Deed, reader: Reader): Promise<{ to: string; notice: Notice | null }> {
  try {
    if (!may(reader.scope.role, right)) throw new AppError("refused", "Only an owner may do that.", { hint: "Nothing was changed. Ask an owner of this Byline." });
    const { to, done, left, value: typed = "" } = await run(database(), reader);
    if (left !== undefined) return { to, notice: { kind: "error", ...left, value: "" } };
    return { to, notice: done === undefined ? null : { kind: "done", message: done, hint: null, value: typed } };
  } catch (error) {
    return { to: onError, notice: noticeOf(error, value) };
  }
}

/** The frame of every action: the gate first, then the right, then the deed, then the page that shows what became of it. */
export async function perform(deed: Deed): Promise<never> {
  const { to, notice } = await attempt(deed, await requireReader());
  redirect(notice === null ? to : `${to}?notice=${await leaveNotice(notice)}`);
}
