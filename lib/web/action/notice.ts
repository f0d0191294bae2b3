import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { randomUUID } from "node:crypto";

const noticeSchema = z.object({ id: z.string(), kind: z.enum(["done", "error"]), message: z.string(), hint: z.string().nullable(), value: z.string() });

/** What became of a form, for the page that comes next. */
export type Notice = Omit<z.infer<typeof noticeSchema>, "id">;

const cookie = "byline.notice";
/** Bytes of each text: three of them in base64 stay within the 4,096 that browsers keep of a cookie. */
const longest = 900;
const cut = (text: string) => (Buffer.byteLength(text) <= longest ? text : `${Buffer.from(text).subarray(0, longest).toString("utf8").replace(/\uFFFD+$/, "")} …`);

/**
 * Leaves a notice for the next page and returns its id, which goes into that page's address as `notice`. The words travel in a cookie, not in the
 * address: nobody can make a link that puts words into a page of Byline.
 */
export async function leaveNotice(notice: Notice): Promise<string> {
  const id = randomUUID();
  const value = JSON.stringify({ ...notice, message: cut(notice.message), hint: notice.hint === null ? null : cut(notice.hint), value: cut(notice.value), id });
  (await cookies()).set(cookie, Buffer.from(value).toString("base64url"), { httpOnly: true, sameSite: "lax", path: "/", maxAge: 120 });
  return id;
}

/** The notice that the address names, if this browser was left it. */
export async function readNotice(params: URLSearchParams): Promise<Notice | null> {
  const raw = (await cookies()).get(cookie)?.value;
  if (raw === undefined || !params.has("notice")) return null;
  try {
    const notice = noticeSchema.parse(JSON.parse(Buffer.from(raw, "base64url").toString("utf8")));
    return notice.id === params.get("notice") ? notice : null;
  } catch {
    return null;
  }
}
