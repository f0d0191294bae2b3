interface Policies {
  readonly repositories: readonly { readonly slug: string; readonly ownPolicy: { readonly policy: string } | null }[];
  readonly organisation: { readonly policy: string };
}

/** Every repository that is asked about (none named: all) signs everything. */
export function isSigned({ repositories, organisation }: Policies, asked: readonly string[]): boolean {
  const about = repositories.filter(({ slug }) => asked.length === 0 || asked.includes(slug));
  return about.every(({ ownPolicy }) => (ownPolicy ?? organisation).policy === "signed") && (about.length > 0 || organisation.policy === "signed");
}
