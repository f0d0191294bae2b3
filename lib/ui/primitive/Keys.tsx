const keys = [["proven", "AI proven"], ["declared", "declared"], ["unknown", "unknown"], ["human", "people"]] as const;

/** The key row of a strip column, and of charts on a narrow screen. */
export function Keys({ withBots = false }: { readonly withBots?: boolean }) {
  return (
    <span className="keys">
      {keys.map(([kind, word]) => <span key={kind} className="nowrap"><i aria-hidden="true" className={`key fill-${kind}`} />{word}</span>)}
      {withBots && <span className="nowrap"><i aria-hidden="true" className="key fill-bot" />bots*</span>}
    </span>
  );
}
