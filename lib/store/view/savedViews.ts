import { type ViewWish, viewWishSchema } from "@/lib/core/view/viewWish";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import type { Prisma } from "../generated/client";
import { storeError } from "../storeError";

export interface StoredView extends ViewWish {
  readonly id: number;
  readonly userId: string;
  /** Of whoever made it; null where they have none. */
  readonly maker: string | null;
  readonly isEnded: boolean;
}

/** So long a view that was taken away can be brought back. */
const undoMs = 24 * 60 * 60_000;
const most = 200;
const gone = () => new AppError("not-found", "There is no such view.", { hint: "The page of the views names those that there are." });
const failed = (cause: unknown) => { throw storeError(cause); };

function checked(asked: Readonly<Record<string, unknown>>): ViewWish {
  const parsed = viewWishSchema.safeParse(asked);
  if (!parsed.success) throw new AppError("bad-input", "A view needs a name of at most 80 letters, and a page with a filter.", { hint: "Open the page, choose, and take “Save this view” under its filter." });
  return parsed.data;
}

async function read(db: Database, where: Prisma.SavedViewWhereInput): Promise<StoredView[]> {
  const rows = await db.savedView.findMany({ where, include: { user: { select: { name: true } } }, orderBy: [{ name: "asc" }, { id: "asc" }], take: most }).catch(failed);
  return rows.map(({ id, name, page, query, shared, endedAt, user, ...row }) => ({ id, name, page, query, shared, userId: row.userId, maker: user.name, isEnded: endedAt !== null }));
}

/** One's own, those of the last day that were taken away, and what others share; each by name, and none at the cost of another. */
async function list(db: Database, userId: string, now: Date): Promise<StoredView[]> {
  const [own, removed, others] = await Promise.all([
    read(db, { userId, endedAt: null }), read(db, { userId, endedAt: { gt: new Date(now.getTime() - undoMs) } }), read(db, { userId: { not: userId }, shared: true, endedAt: null }),
  ]);
  return [...own, ...removed, ...others];
}

/** One that the reader has or is shared. Throws `not-found`, for others' private ones too. */
async function find(db: Database, userId: string, id: number): Promise<StoredView> {
  const [found] = await read(db, { id, endedAt: null, OR: [{ userId }, { shared: true }] });
  if (found === undefined) throw gone();
  return found;
}

/** Keeps a page under a name. Throws `bad-input`. */
async function save(db: Database, userId: string, asked: Readonly<Record<string, unknown>>, now: Date): Promise<void> {
  const wish = checked(asked);
  if (await db.savedView.count({ where: { userId, endedAt: null } }).catch(failed) >= most) throw new AppError("conflict", `You have ${String(most)} views.`, { hint: "Remove one first." });
  await db.savedView.create({ data: { ...wish, userId, madeAt: now } }).catch(failed);
}

/** Another name, or who sees it. One's own only; throws `not-found`, `bad-input`. */
async function change(db: Database, userId: string, id: number, { name, shared }: Pick<ViewWish, "name" | "shared">): Promise<void> {
  const wish = checked({ name, of: "/", shared });
  const { count } = await db.savedView.updateMany({ where: { id, userId, endedAt: null }, data: { name: wish.name, shared } }).catch(failed);
  if (count === 0) throw gone();
}

/** Takes one's own away. What was taken away longer than a day ago is forgotten on this occasion. */
async function end(db: Database, userId: string, id: number, now: Date): Promise<void> {
  const { count } = await db.savedView.updateMany({ where: { id, userId, endedAt: null }, data: { endedAt: now } }).catch(failed);
  if (count === 0) throw gone();
  await db.savedView.deleteMany({ where: { endedAt: { lt: new Date(now.getTime() - undoMs) } } }).catch(failed);
}

/** Brings back what was taken away within a day. */
async function restore(db: Database, userId: string, id: number, now: Date): Promise<void> {
  const { count } = await db.savedView.updateMany({ where: { id, userId, endedAt: { gt: new Date(now.getTime() - undoMs) } }, data: { endedAt: null } }).catch(failed);
  if (count === 0) throw gone();
}

/** Pages with their filter under a name. */
export const savedViews = { list, find, save, change, end, restore } as const;
