/** The name of a team in addresses, with a number where it is taken. */
export function teamSlug(name: string, taken: ReadonlySet<string>): string {
  const base = name.toLowerCase().normalize("NFKD").replace(/[^a-z0-9._-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "").slice(0, 60) || "team";
  let slug = base;
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${String(number)}`;
  return slug;
}
