import { registry } from "@/lib/core/measures/registry";
import type { MethodModel } from "@/lib/core/report/page/methodModel";
import { Page } from "@/lib/ui/primitive/Page";
import { VerdictKit } from "./VerdictKit";
import { MethodRules } from "./MethodRules";

/** How Byline decides: verdicts, strengths, rules, and the definition of every number, from the one registry. */
export function MethodPage({ model }: { readonly model: MethodModel }) {
  return (
    <Page edition={model.edition} section="method">
      <div className="wrap"><h1 className="page-title">How Byline decides, and what it cannot see</h1><VerdictKit /></div>
      <MethodRules model={model} />
      <section className="wrap section">
        <div className="figure">
          <div className="kicker"><span>Definitions</span><span className="aside">{registry.length} metrics; page, CSV and API print these words</span></div>
          <h2>Every number has one definition</h2>
          <dl style={{ marginTop: 16 }}>
            {registry.map((metric) => (
              <div key={metric.id} className="metric" id={metric.id}>
                <dt>{metric.title}<small className="small mono">{metric.id}, version {metric.version}</small></dt>
                <dd><p>{metric.formula}</p><p>Left out: {metric.exclusions} {metric.caveat}</p></dd>
              </div>
            ))}
          </dl>
        </div>
      </section>
    </Page>
  );
}
