import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { posts } from "@/lib/ui/primitive/posts";

/** The two questions of a month (METRICS §3). */
export function PulseForm({ month, answer, from }: { readonly month: string; readonly answer: FormTarget; /** The page that the reader comes back to. */ readonly from: "/uplift" | "/questions" }) {
  return (
    <form {...posts(answer)} className="pulse" id="pulse-form">
      <input type="hidden" name="from" value={from} />
      <p className="mid"><b>Two questions for {month}.</b> Your answer is stored without your name and without its date; that you have answered is kept as a code nobody can read back, until the month is over.</p>
      <label className="field">
        <span>Over the last month, on the work you would have done regardless, how many times as much did you get done compared with having no AI at all?</span>
        <input name="times" type="number" min="0.1" max="100" step="any" required list="pulse-times" placeholder="1.5" />
        <datalist id="pulse-times">{["0.5", "0.8", "1", "1.25", "1.5", "2", "3", "5", "10"].map((times) => <option key={times} value={times} />)}</datalist>
        <small>Times as much: 1 is the same, 0.5 half, 2 twice. Usual answers lie between 0.5 and 10; any number may be given.</small>
      </label>
      <label className="field">
        <span>How much of what you did would not have been done otherwise?</span>
        <input name="otherwise" type="number" min="0" max="100" step="1" placeholder="20" />
        <small>Percent, 0 to 100. May be left open.</small>
      </label>
      <p style={{ marginTop: 10 }}><button className="button button-outline" type="submit">Answer</button></p>
    </form>
  );
}
