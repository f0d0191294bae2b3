import type { OwnEvidenceModel } from "@/lib/core/report/page/mePageModel";
import { EvidenceChip } from "@/lib/ui/primitive/EvidenceChip";

interface Props {
  readonly evidence: readonly OwnEvidenceModel[];
  /** There is more than this. */
  readonly isCut: boolean;
}

/** What was found on the reader's commits, quoted. */
export function OwnEvidenceTable({ evidence, isCut }: Props) {
  return (
    <section className="section">
      <h2 className="kicker">Found on your commits</h2>
      {evidence.length === 0 ? <p className="muted" style={{ marginTop: 12 }}>No mark of an agent was found on a commit of yours.</p> : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Found on your commits"><table style={{ marginTop: 12 }}>
          <thead><tr><th scope="col">Commit</th><th scope="col" className="wide-only">Agent</th><th scope="col">As it stands there</th></tr></thead>
          <tbody>{evidence.map(({ id, item, agent, sha, day, repository, href }) => (
            <tr key={id} className="flat"><th scope="row" className="nowrap"><span className="mono">{href === null ? sha : <a href={href}>{sha}</a>}</span><small>{repository}, {day}</small></th><td className="wide-only">{agent}</td><td><EvidenceChip item={item} /></td></tr>
          ))}</tbody>
        </table></div>
      )}
      {isCut && <p className="foot">The newest are shown. The file has all of them.</p>}
    </section>
  );
}
