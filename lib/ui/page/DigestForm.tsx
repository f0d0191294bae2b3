import type { DigestFormModel } from "@/lib/core/report/page/digestsModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { posts } from "@/lib/ui/primitive/posts";
import { TimeFields } from "./TimeFields";

/** When a digest comes and what it is about. Takes `id` (left out for a new one), `name`, `filter`, `rhythm`, `weekday`, `hour` and `timeZone`. */
export function DigestForm({ form, save }: { readonly form: DigestFormModel; readonly save: FormTarget }) {
  return (
    <form className="inline-form" {...posts(save)}>
      {form.id !== null && <input type="hidden" name="id" value={form.id} />}
      <label className="field grow"><span>Name</span><input type="text" name="name" required maxLength={80} defaultValue={form.name} autoComplete="off" placeholder="Monday edition" /></label>
      <TimeFields {...form} />
      <label className="field grow"><span>About (address of a filtered page; empty is everything)</span><input type="text" name="filter" maxLength={2000} defaultValue={form.filter} autoComplete="off" placeholder="/?repo=api" /></label>
      <button className="button" type="submit">{form.id === null ? "Make the digest" : "Save"}</button>
    </form>
  );
}
