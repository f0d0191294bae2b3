import type { MethodModel } from "@/lib/core/report/page/methodModel";

const strengths = [
  ["L", "Line record", "The tool recorded the very lines.", "AI, proven"],
  ["C", "Confirmed account", "The forge says that the vendor’s own bot account made the commit.", "AI, proven"],
  ["D", "Declared text", "Trailer, footer or author name in git: written by the tool, yet anybody can add or strip it.", "AI, declared"],
  ["H", "Hint", "Branch name, label, link. Listed, never enough alone.", "Unknown"],
  ["A", "Assist", "An accepted suggestion: shown, never authorship of the whole commit.", "no effect"],
  ["P", "Person or policy", "A policy with a start date, or a date before any agent existed.", "as it says"],
] as const;
const policies = { strict: "Unmarked lines are unknown.", adopters: "Unmarked lines count as people’s where the author shows no agent use within 12 weeks either side.", signed: "Everything unmarked counts as people’s since" } as const;
const limits = [
  "Half of the agents’ work can be unmarked: some tools sign nothing by default, and a squash can drop the marks of its commits.",
  "In the one public repository with line records, marks on commits found 57 % of the AI lines, and 59 % of the lines they named were AI’s.",
  "A mark stands for a whole commit, also where a person wrote half of it.",
  "Anybody can add a mark or strip one. Sudden changes in marking are visible, their cause is not.",
  "Intervals show variation between changes, not error of the evidence.",
] as const;

/** Strengths, policy, agents, left-out rules, limits. */
export function MethodRules({ model }: { readonly model: MethodModel }) {
  return (
    <section className="wrap section">
      <div className="two">
        <div className="figure">
          <div className="kicker"><span>Evidence</span><span className="aside">Rules version {model.rulesVersion}</span></div>
          <h2>What a mark can carry</h2>
          <table className="plot">
            <thead><tr><th scope="col">Strength</th><th scope="col">What it is</th><th scope="col">Verdict</th></tr></thead>
            <tbody>{strengths.map(([id, title, text, verdict]) => <tr key={id} className="flat"><th scope="row" className="nowrap">{id} <small>{title}</small></th><td className="mid">{text}</td><td className="nowrap">{verdict}</td></tr>)}</tbody>
          </table>
          <p className="foot">The catalogue knows {model.agents.length} agents. {model.agents.map((agent) => `${agent.name} (${agent.rules})`).join(", ")}.{model.own.rules + model.own.off === 0 ? "" : ` This organisation has ${String(model.own.rules)} rule${model.own.rules === 1 ? "" : "s"} of its own and has switched ${String(model.own.off)} of the catalogue’s off.`}</p>
        </div>
        <div className="figure">
          <div className="kicker"><span>Policy and limits</span></div>
          <h2>What an unmarked line means here</h2>
          <p className="sub">{policies[model.policy.kind]}{model.policy.kind === "signed" ? ` ${model.policy.since ?? "the date in settings"}.` : ""} {model.policy.isAnswered ? "" : "Nobody has answered the question yet. "}<a href="/settings">Change it in settings</a>{model.own.policies.length > 0 && <> Of their own: {model.own.policies.map(({ name, href }, at) => <span key={href}>{at > 0 && ", "}<a href={href}>{name}</a></span>)}.</>}</p>
          <p className="sub"><a href="/evidence">Which rules found something here</a>, <a href="/evidence/coverage">where evidence is missing</a>, <a href="/evidence/changed">what changed since earlier rules and policies</a>.</p>
          <h3 style={{ marginTop: 26 }}>What is left out</h3>
          <ul className="sub">{model.leftOut.map((rule) => <li key={rule.reason} style={{ marginTop: 3 }}><b>{rule.reason}</b>: {rule.examples}</li>)}</ul>
          <h3 style={{ marginTop: 26 }}>What the numbers do not say</h3>
          <ul className="sub">{limits.map((limit) => <li key={limit} style={{ marginTop: 5 }}>{limit}</li>)}</ul>
        </div>
      </div>
    </section>
  );
}
