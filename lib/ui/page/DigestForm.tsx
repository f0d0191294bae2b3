import type { DigestFormModel } from "@/lib/core/report/page/digestsModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { posts } from "@/lib/ui/primitive/posts";

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const rhythms = [["weekly", "Every week"], ["fortnightly", "Every second week"], ["monthly", "Once a month"]] as const;

/** When a digest comes and what it is about. Takes `id` (left out for a new one), `name`, `filter`, `rhythm`, `weekday`, `hour` and `timeZone`. */
export function DigestForm({ form, save }: { readonly form: DigestFormModel; readonly save: FormTarget }) {
  return (
    <form className="inline-form" {...posts(save)}>
      {form.id !== null && <input type="hidden" name="id" value={form.id} />}
      <label className="field grow"><span>Name</span><input type="text" name="name" required maxLength={80} defaultValue={form.name} autoComplete="off" placeholder="Monday edition" /></label>
      <label className="field"><span>How often</span><select name="rhythm" defaultValue={form.rhythm}>{rhythms.map(([id, word]) => <option key={id} value={id}>{word}</option>)}</select></label>
      <label className="field"><span>Day</span><select name="weekday" defaultValue={String(form.weekday)}>{days.map((day, at) => <option key={day} value={at + 1}>{day}</option>)}</select></label>
      <label className="field"><span>Hour</span><select name="hour" defaultValue={String(form.hour)}>{Array.from({ length: 24 }, (_, hour) => <option key={hour} value={hour}>{`${String(hour).padStart(2, "0")}:00`}</option>)}</select></label>
      <label className="field"><span>Time zone</span><select name="timeZone" defaultValue={form.timeZone}>{form.timeZones.map((zone) => <option key={zone} value={zone}>{zone}</option>)}</select></label>
      <label className="field grow"><span>About (address of a filtered page; empty is everything)</span><input type="text" name="filter" maxLength={2000} defaultValue={form.filter} autoComplete="off" placeholder="/?repo=api" /></label>
      <button className="button" type="submit">{form.id === null ? "Make the digest" : "Save"}</button>
    </form>
  );
}
