import type { OwnCorrectionModel } from "@/lib/core/report/page/mePageModel";

/** What people said of the reader's commits, or the reader of others'. */
export function OwnCorrections({ corrections }: { readonly corrections: readonly OwnCorrectionModel[] }) {
  return (
    <section className="settings">
      <h2 className="kicker">Corrections</h2>
      <div>
        <p className="mid">Where somebody said who really wrote lines of your commits, and where you said so of others. Whoever made one can take it back on the page of its change; so can an owner.</p>
        {corrections.length === 0 ? <p className="foot">Nobody has corrected anything.</p> : (
          <div className="table-scroll"><table style={{ marginTop: 12 }}>
            <thead><tr><th scope="col">When</th><th scope="col">Commit</th><th scope="col">Says</th><th scope="col">Because</th><th scope="col">State</th></tr></thead>
            <tbody>{corrections.map(({ id, at, sha, repository, href, saying, reason, state }) => (
              <tr key={id} className="flat"><td>{at}</td><th scope="row">{href === null ? <span className="mono">{sha}</span> : <a className="mono" href={href}>{sha}</a>} <span className="muted">{repository}</span></th><td>{saying}</td><td>{reason}</td><td>{state}</td></tr>
            ))}</tbody>
          </table></div>
        )}
      </div>
    </section>
  );
}
