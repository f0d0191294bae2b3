import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { reportQuery } from "./reportQuery";

const lists: ReadonlySet<string> = new Set(["repo", "team", "agent", "verdict"]);

/** What an address asks for. Unlike a page, which shows the rest, it throws `bad-input` naming everything that cannot be used. */
export function readReportQuery(search: URLSearchParams): z.infer<typeof reportQuery> {
  const given = [...new Set(search.keys())].map((key) => [key, lists.has(key) ? search.getAll(key) : search.getAll(key).length > 1 ? search.getAll(key) : search.get(key)] as const);
  const parsed = reportQuery.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const wrong = [...new Set(parsed.error.issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : [issue.path.map(String)[0] ?? ""])))];
  throw new AppError("bad-input", `These parts of the address cannot be used: ${wrong.join(", ").slice(0, 300)}.`, { hint: "What can be said is in /api/v1/openapi.json." });
}
