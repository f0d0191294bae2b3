import type { Fact } from "@/lib/core/report/page/repositoryPageModel";

/** Plain facts with their links, right of a headline. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => {
        const value = <span className={fact.isCode ? "mono" : ""}>{fact.value}</span>;
        return <div key={fact.label + fact.value}><dt>{fact.label}</dt><dd>{fact.href === null ? value : <a href={fact.href}>{value}{fact.href.startsWith("http") ? " ↗" : ""}</a>}</dd></div>;
      })}
    </dl>
  );
}
