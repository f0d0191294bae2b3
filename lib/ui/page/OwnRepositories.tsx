import type { OwnRepositoryModel } from "@/lib/core/report/page/mePageModel";

/** Commits and lines of the reader by repository. */
export function OwnRepositories({ repositories }: { readonly repositories: readonly OwnRepositoryModel[] }) {
  return (
    <section className="section">
      <h2 className="kicker">Your commits and lines</h2>
      {repositories.length === 0 ? <p className="muted" style={{ marginTop: 12 }}>No stored commit is by you, in the repositories that you may see.</p> : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Your commits and lines"><table style={{ marginTop: 12 }}>
          <thead><tr><th scope="col">Repository</th><th scope="col">Written</th><th scope="col" className="n">Commits</th><th scope="col" className="n">Changes</th><th scope="col" className="n">Lines added</th><th scope="col" className="n">AI</th><th scope="col" className="n">People</th><th scope="col" className="n">Unknown</th><th scope="col" className="n">Bots</th><th scope="col" className="n">Left out</th></tr></thead>
          <tbody>{repositories.map(({ name, href, commits, changes, days, lines }) => (
            <tr key={href} className="flat"><th scope="row"><a href={href}>{name}</a></th><td className="nowrap">{days}</td><td className="n">{commits}</td><td className="n">{changes}</td><td className="n">{lines.added}</td><td className="n">{lines.ai}</td><td className="n">{lines.human}</td><td className="n">{lines.unknown}</td><td className="n">{lines.bot}</td><td className="n">{lines.leftOut}</td></tr>
          ))}</tbody>
        </table></div>
      )}
      <p className="foot">A change can hold commits of several people. Lines added are those that your commits brought; AI, people, unknown, bots and left out add up to them.</p>
    </section>
  );
}
