const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

/** Whether a label or a title fits a pattern in which `*` stands for any characters. Any case; pictures and their names (`:bug:`) at the ends of a label do not count. */
export function matchesPattern(text: string, pattern: string): boolean {
  const bare = text.replace(/^(?:\s|\p{Extended_Pictographic}|\uFE0F|:[a-z_]+:(?=\s))+|(?:\s|\p{Extended_Pictographic}|\uFE0F|(?<=\s):[a-z_]+:)+$/giu, "");
  return new RegExp(`^${pattern.trim().split("*").map(escaped).join(".*")}$`, "is").test(bare === "" ? text.trim() : bare);
}
