import type { LineGroupModel, LineOrigin } from "@/lib/core/report/page/filePageModel";
import { EvidenceChip } from "@/lib/ui/primitive/EvidenceChip";
import { VerdictLabel } from "@/lib/ui/primitive/VerdictLabel";
import type { CardPlace } from "./placeCard";

interface Props {
  readonly group: LineGroupModel;
  readonly origin: LineOrigin;
  readonly place: CardPlace;
  readonly onClose: () => void;
}

/** The verdict of a group in words, the evidence quoted, and where to look further. A sheet at the bottom of a narrow window. */
export function EvidenceCard({ group, origin, place, onClose }: Props) {
  const range = group.first === group.last ? `line ${String(group.first)}` : `lines ${String(group.first)}–${String(group.last)}`;
  return (
    <aside className={`evidence-card evidence-${place.side}`} style={{ top: place.top }} aria-label={`Evidence for ${range}`} aria-live="polite">
      <p className="evidence-head"><VerdictLabel verdict={origin.verdict} /><span className="small">{range}</span></p>
      <h2>{origin.title}</h2>
      <p className="sub">{origin.reason}{origin.leftOut !== null && ` ${origin.leftOut}.`}</p>
      {origin.evidence.length > 0 && <div className="chips">{origin.evidence.map((item) => <EvidenceChip key={item.rule + item.source + item.quote} item={item} />)}</div>}
      <dl>{origin.facts.map(({ label, value, href }) => <div key={label}><dt>{label}</dt><dd>{href === null ? value : <a href={href}>{value}</a>}</dd></div>)}</dl>
      <p className="actions"><a href={origin.changeHref}>Open the change</a><button type="button" className="narrow-only" onClick={onClose}>Close</button></p>
    </aside>
  );
}
