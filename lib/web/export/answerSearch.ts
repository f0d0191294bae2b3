import "server-only";
import type { Found } from "@/lib/core/report/page/findModel";
import { contextOf } from "../load/contextOf";
import { findAll } from "../load/findAll";
import { withReader } from "../session/withReader";

/** `GET /api/search?search=…`: what the palette shows while somebody types. For browsers only: no token opens it. */
export const answerSearch = withReader<unknown>(async (request, _context, reader) => {
  const found: Found = await findAll(await contextOf(reader), new URL(request.url).searchParams.get("search") ?? "");
  return Response.json(found, { headers: { "Cache-Control": "no-store" } });
});
