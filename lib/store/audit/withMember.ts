/** The detail of a line as it is shown: beside the id of the member whom it is about stands the name that the id has now. The log itself holds ids only. */
export function withMember(detail: Readonly<Record<string, unknown>>, names: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const { member } = detail;
  return typeof member === "string" ? { ...detail, name: names.get(member) ?? member } : detail;
}
