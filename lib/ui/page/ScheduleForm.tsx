import type { ExportsModel } from "@/lib/core/report/page/exportsModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { posts } from "@/lib/ui/primitive/posts";
import { TimeFields } from "./TimeFields";

/** A new scheduled export. Takes `name`, `report`, `format`, `target`, `filter`, `rhythm`, `weekday`, `hour` and `timeZone`. */
export function ScheduleForm({ model, save }: { readonly model: ExportsModel; readonly save: FormTarget }) {
  const { reports, targets, timeZone, timeZones } = model;
  return (
    <form className="inline-form" {...posts(save)}>
      <label className="field grow"><span>Name (begins the names of its files)</span><input type="text" name="name" required pattern="[a-z0-9][a-z0-9\-]{0,60}" autoComplete="off" placeholder="board-pack" /></label>
      <label className="field"><span>Report</span><select name="report">{reports.map((id) => <option key={id}>{id}</option>)}</select></label>
      <label className="field"><span>As</span><select name="format"><option value="csv">CSV</option><option value="json">JSON</option></select></label>
      <label className="field grow"><span>To</span><select name="target">{targets.map((target) => <option key={target}>{target}</option>)}</select></label>
      <TimeFields rhythm="weekly" weekday={1} hour={6} timeZone={timeZone} timeZones={timeZones} />
      <label className="field grow"><span>Narrowed to (address of a filtered page; empty is everything)</span><input type="text" name="filter" maxLength={2000} autoComplete="off" placeholder="/?repo=api" /></label>
      <button className="button" type="submit">Schedule it</button>
    </form>
  );
}
