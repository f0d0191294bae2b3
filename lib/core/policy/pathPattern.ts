/**
 * A pattern of paths as a regular expression that PostgreSQL and JavaScript both read: `**` any folders, `*` anything but `/`, `?` one letter. It stands for the whole path, from the
 * repository's root; `payments/` is everything below.
 */
export function pathPattern(glob: string): string {
  const whole = glob.endsWith("/") ? `${glob}**` : glob;
  const parts = whole.split(/(\*\*\/|\*\*|\*|\?)/).map((part) => {
    switch (part) {
      case "**/": return "(.*/)?";
      case "**": return ".*";
      case "*": return "[^/]*";
      case "?": return "[^/]";
      default: return part.replace(/[.+^${}()|[\]\\]/g, "\\$&");
    }
  });
  return `^${parts.join("")}$`;
}
