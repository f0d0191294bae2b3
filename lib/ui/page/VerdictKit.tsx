const kit = [
  ["proven", "AI, proven", "An agent’s own record holds these very lines, or the forge confirms the vendor’s account."],
  ["declared", "AI, declared", "A trailer, footer or author name says that an agent took part; nothing ties it to these lines."],
  ["unknown", "Unknown", "No trace of an agent, no proof of a person. Counts towards the ceiling only."],
  ["human", "People", "Evidence or the organisation’s policy says a person, or the line is older than the first coding assistant."],
  ["bot", "Bots, left out", "Dependency bots, lock files, generated and vendored code. Drawn faint or not at all, never counted."],
] as const;

/** The five words and their fills. */
export function VerdictKit() {
  return <div className="kit">{kit.map(([kind, title, text]) => <div key={kind}><i className={`fill-${kind}`} /><b>{title}</b><p>{text}</p></div>)}</div>;
}
