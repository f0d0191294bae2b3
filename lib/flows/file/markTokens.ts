import { common, createLowlight } from "lowlight";

/** A piece of a line: keyword, comment, string, or plain text. */
export interface Token {
  readonly text: string;
  readonly kind: "keyword" | "comment" | "string" | null;
}

/** Longer texts are shown plain: marking them would hold up the page. */
const maxCharacters = 400_000;
const maxLineCharacters = 2_000;

const lowlight = createLowlight(common);

/** Names of languages as linguist writes them, where highlight.js has another. */
const grammarNames: Readonly<Record<string, string>> = { "c++": "cpp", "c#": "csharp", "objective-c": "objectivec", "shell": "bash", "html": "xml", "svg": "xml", "jsx": "javascript", "tsx": "typescript", "vue": "xml", "html+erb": "xml" };

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly properties?: { readonly className?: unknown };
  readonly children?: readonly Node[];
}

function kindOf({ properties }: Node): Token["kind"] {
  const names = Array.isArray(properties?.className) ? properties.className.map(String) : [];
  if (names.includes("hljs-keyword") || names.includes("hljs-literal")) return "keyword";
  if (names.includes("hljs-comment") || names.includes("hljs-quote")) return "comment";
  return names.includes("hljs-string") || names.includes("hljs-regexp") ? "string" : null;
}

function addText(lines: Token[][], text: string, kind: Token["kind"]): void {
  for (const [index, part] of text.split("\n").entries()) {
    if (index > 0) lines.push([]);
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (part === "" || line === undefined) continue;
    if (last?.kind === kind) line[line.length - 1] = { text: last.text + part, kind };
    else line.push({ text: part, kind });
  }
}

/** An interpolation inside a string is code again; all else inside a marked piece keeps its mark. */
function addNode(lines: Token[][], node: Node, kind: Token["kind"]): void {
  if (node.value !== undefined) addText(lines, node.value, kind);
  for (const child of node.children ?? []) addNode(lines, child, kindOf(child) ?? (isSubstitution(child) ? null : kind));
}

function isSubstitution({ properties }: Node): boolean {
  return Array.isArray(properties?.className) && properties.className.includes("hljs-subst");
}

/** Marks keywords, comments and strings; one list of pieces a line. A language that is not known, or too much text, stays plain. */
export function markTokens(lines: readonly string[], language: string): Token[][] {
  const plain = () => lines.map((text): Token[] => (text === "" ? [] : [{ text, kind: null }]));
  const lower = language.toLowerCase();
  const grammar = grammarNames[lower] ?? lower;
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  if (!lowlight.registered(grammar) || characters > maxCharacters || lines.some((line) => line.length > maxLineCharacters)) return plain();
  const marked: Token[][] = [[]];
  addNode(marked, lowlight.highlight(grammar, lines.join("\n")), null);
  return marked.length === lines.length ? marked : plain();
}
