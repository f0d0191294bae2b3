/** Something that looks automated and that no rule knows. */
export interface Signature {
  readonly kind: "trailer" | "address";
  /** `key: value` of a trailer, or the key alone where it is the key that speaks of AI, at most 120 characters; or an address in lower case. */
  readonly signature: string;
  /** The name that stands with an address; '' for a trailer. */
  readonly name: string;
  readonly looksLike: Look;
}

/** Why it looks automated: a GitHub App; an account, a name or an address that says bot or agent; a name or a value that is a model; a key that speaks of AI. */
export type Look = "app" | "bot" | "agent" | "model" | "aiKey";
