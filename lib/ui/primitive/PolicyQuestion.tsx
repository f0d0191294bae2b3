import type { PolicyModel } from "@/lib/core/report/page/policyModel";

const answers = [
  ["signed", "It is signed everywhere, since a date", "Tools or rules make sure that agent code carries a mark. Unmarked lines since then count as people’s."],
  ["adopters", "Agents sign, some people use none", "Unmarked lines count as people’s where the author shows no agent use within 12 weeks either side, else as unknown. A week is judged once 12 weeks have passed."],
  ["strict", "Not sure", "Unmarked lines stay unknown and widen the range. The careful choice, and what Byline does until somebody answers."],
] as const;

/** The policy question in plain words (DECISIONS 16); fields `policy` and `since`. */
export function PolicyQuestion({ policy, legend = "How does your company mark AI work?" }: { readonly policy: PolicyModel; readonly legend?: string }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="radios">
        {answers.map(([kind, title, text]) => (
          <div key={kind} className="radio">
            <input type="radio" name="policy" id={`policy-${kind}`} value={kind} defaultChecked={policy.isAnswered ? policy.kind === kind : kind === "strict"} />
            <div>
              <label htmlFor={`policy-${kind}`}><b>{title}</b><span>{text}</span></label>
              {kind === "signed" && <label className="date"><span>Since</span><input type="date" name="since" defaultValue={policy.since ?? ""} aria-label="Signed everywhere since" /></label>}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
