import type { CodeToken, LineGroupModel, LineOrigin } from "@/lib/core/report/page/filePageModel";
import { verdictWord } from "@/lib/ui/primitive/verdictWord";

const tones: Readonly<Record<string, string>> = { proven: "ai", declared: "ai", human: "people" };
const marks = { keyword: "code-keyword", comment: "code-comment", string: "code-string" } as const;

interface Props {
  readonly group: LineGroupModel;
  readonly index: number;
  readonly origin: LineOrigin;
  readonly lines: readonly (readonly CodeToken[])[];
}

/** Lines of one commit: who, when and which change in the gutter, the fill of the verdict, the code. */
export function CodeGroup({ group, index, origin, lines }: Props) {
  const range = group.first === group.last ? `line ${String(group.first)}` : `lines ${String(group.first)} to ${String(group.last)}`;
  const label = `${range}: ${verdictWord[origin.verdict]}${origin.leftOut === null ? "" : `, ${origin.leftOut.toLowerCase()}`}, ${origin.name}, ${origin.day}, change ${origin.reference}`;
  return (
    <div className="code-group" data-group={index} data-unknown={origin.fill === "unknown" ? "" : undefined}>
      <a className="gutter" href={origin.changeHref} aria-label={label} data-gutter={index}>
        <span className="gutter-who"><span className={`gutter-name ${tones[origin.fill] ?? ""}`}>{origin.name}</span><span className="gutter-day">{origin.day}</span></span>
        {lines.length > 1 && <span className="gutter-change">{origin.reference}</span>}
      </a>
      <i className={`code-bar fill-${origin.fill}`} aria-hidden="true" />
      <pre className="code-lines">
        {lines.map((tokens, offset) => <Line key={offset} number={group.from + offset} tokens={tokens} />)}
      </pre>
    </div>
  );
}

function Line({ number, tokens }: { readonly number: number; readonly tokens: readonly CodeToken[] }) {
  return (
    <span className="code-line" id={`L${String(number)}`}>
      <a className="code-number" href={`#L${String(number)}`} tabIndex={-1} aria-label={`Line ${String(number)}`} data-number={number} />
      {tokens.map((token, index) => (token.kind === null ? token.text : <span key={index} className={marks[token.kind]}>{token.text}</span>))}
      {"\n"}
    </span>
  );
}
