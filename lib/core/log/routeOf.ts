const known: ReadonlySet<string> = new Set(["changes", "cost", "digest", "erased", "evidence", "first", "fixes", "guardrails", "health", "loop", "me", "method", "metrics", "open", "people", "published", "questions", "reading", "repositories", "search", "settings", "signin", "signout", "teams", "uplift", "views"]);

const programs: ReadonlySet<string> = new Set(["audit", "auth", "everything", "health", "me", "outbox", "progress", "public", "reports", "search", "sessions", "webhooks"]);
const versioned: ReadonlySet<string> = new Set(["openapi.json", "outcomes", "reports"]);

/** What a path is counted under: its first part, of `/api` the second, where Byline has such a page; so that no label names what was asked for. */
export function routeOf(path: string): string {
  const [first = "", second = "", third = ""] = path.split("/").slice(1);
  if (first === "") return "/";
  if (first === "_next") return "static";
  if (first === "api") return second === "v1" ? (versioned.has(third) ? `/api/v1/${third}` : "other") : programs.has(second) ? `/api/${second}` : "other";
  return known.has(first) ? `/${first}` : "other";
}
