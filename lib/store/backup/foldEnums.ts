const added = /ALTER TYPE ("\w+") ADD VALUE ('\w+');/g;

/**
 * A migration as a restore runs it: types are made with the values that later migrations (`scripts` are all) add at their end, and those add nothing. All of them run in one transaction, in which,
 * before PostgreSQL 17, no value may be used that was added in it; one that its type was made with may.
 */
export function foldEnums(script: string, scripts: readonly string[]): string {
  const values = scripts.flatMap((each) => [...each.matchAll(added)].map(([, type = "", value = ""]) => ({ type, value })));
  return script.replace(added, "").replace(/CREATE TYPE ("\w+") AS ENUM \(([^)]*)\)/g, (whole, type: string, first: string) => {
    const more = values.filter((each) => each.type === type).map(({ value }) => value);
    return more.length === 0 ? whole : `CREATE TYPE ${type} AS ENUM (${[first, ...more].join(", ")})`;
  });
}
