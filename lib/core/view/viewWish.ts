import { z } from "zod";

/** Pages that take a filter, as an address begins. */
const pages = /^\/(?:(?:repositories|teams|changes|fixes|uplift|guardrails|loop|evidence|cost)(?:\/[\w.~%-]+)*)?$/;

function isDecodable(page: string): boolean {
  try {
    return decodeURIComponent(page) !== "";
  } catch {
    return false;
  }
}

/** What somebody says of a view: a name, and the address of the page that it opens. */
export const viewWishSchema = z.object({ name: z.string().trim().min(1).max(80), of: z.string().max(2_000), shared: z.boolean() }).transform(({ name, of, shared }, context) => {
  const [page = "", ...rest] = of.split("?");
  if (!pages.test(page) || page.includes("..") || !isDecodable(page)) {
    context.addIssue({ code: "custom", path: ["of"], message: "not a page with a filter" });
    return z.NEVER;
  }
  const query = new URLSearchParams(rest.join("?"));
  // What was said to one browser once.
  query.delete("notice");
  return { name, page, query: query.toString(), shared };
});

export type ViewWish = z.infer<typeof viewWishSchema>;
