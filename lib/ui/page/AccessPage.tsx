import type { AccessModel } from "@/lib/core/report/page/accessModel";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";

interface Props {
  readonly model: AccessModel;
  /** Takes `slug`, `member` and `listed` (`yes` or `no`). */
  readonly save: FormTarget;
}

function MemberRow({ slug, member, save }: { readonly slug: string; readonly member: AccessModel["members"][number]; readonly save: FormTarget }) {
  const { id, name, role, figures, details, isListed } = member;
  return (
    <tr className="flat">
      <th scope="row">{name}</th>
      <td>{role}</td>
      <td>{figures ? "yes" : "no"}</td>
      <td>{details ? "yes" : "no"}</td>
      <td className="nowrap">
        {!isListed ? <span className="muted">{role === "owner" ? "as an owner" : "by its forge"}</span> : (
          <form {...posts(save)}>
            <input type="hidden" name="slug" value={slug} /><input type="hidden" name="member" value={id} /><input type="hidden" name="listed" value="no" />
            <button className="button button-quiet" type="submit" aria-label={`Take ${name} off the list`}>Take off</button>
          </form>
        )}
      </td>
    </tr>
  );
}

/** Who may see one repository: what the settings say, its list, one more, one less. */
export function AccessPage({ model, save }: Props) {
  const { slug, name, members, others, unused } = model;
  return (
    <Page edition={model.edition} section="repositories">
      <div className="wrap">
        <Crumbs crumbs={model.crumbs} />
        <h1 className="page-title">Who may see {name}</h1>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings">
          <h2 className="kicker">As it is set</h2>
          <div>
            <p><b>Figures: {model.figuresFor}.</b></p>
            <p><b>Paths, messages, names and text: {model.detailsFor}.</b></p>
            {model.told !== null && <p>{model.told}</p>}
            {unused !== null && <p className="notice" style={{ marginTop: 12 }}>{unused}</p>}
            <p className="foot">That holds for all repositories, and is set under <a href="/settings/privacy">Privacy</a>.</p>
          </div>
        </section>
        <section className="settings">
          <h2 className="kicker">Its list</h2>
          <div>
            <div className="table-scroll">
              <table>
                <thead><tr><th scope="col">Member</th><th scope="col">Role</th><th scope="col">Figures</th><th scope="col">Details</th><th scope="col"><span className="visually-hidden">Take off</span></th></tr></thead>
                <tbody>{members.map((member) => <MemberRow key={member.id} slug={slug} member={member} save={save} />)}</tbody>
              </table>
            </div>
            <p className="foot">Each change stands in the audit log.</p>
            {others.length === 0 ? <p className="muted" style={{ marginTop: 18 }}>All members stand on it, or are owners.</p> : (
              <form className="inline-form" style={{ marginTop: 18 }} {...posts(save)}>
                <input type="hidden" name="slug" value={slug} /><input type="hidden" name="listed" value="yes" />
                <label className="field grow"><span>Put on the list</span><select name="member">{others.map(({ id, name: other }) => <option key={id} value={id}>{other}</option>)}</select></label>
                <button className="button" type="submit">Put on the list</button>
              </form>
            )}
          </div>
        </section>
      </div>
    </Page>
  );
}
