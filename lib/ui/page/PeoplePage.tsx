import type { PeoplePageModel, PersonRowModel } from "@/lib/core/report/page/peoplePageModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { Pagination } from "@/lib/ui/primitive/Pagination";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Props {
  readonly model: PeoplePageModel;
  /** Takes the fields of a deed (`peopleDeedOf`) and `reason`. */
  readonly save: FormTarget;
}

const target = { method: "get", action: "/settings/people#pending" } as const;

function Groups({ title, groups }: { readonly title: string; readonly groups: readonly (readonly string[])[] }) {
  return <div><h3 className="kicker">{title}</h3>{groups.map((group) => <ul key={group.join()} className="plain-list" style={{ borderLeft: "2px solid var(--rule2)", paddingLeft: 10, marginTop: 8 }}>{group.map((each) => <li key={each} className="mono wrapped" style={{ fontSize: 12.5 }}>{each}</li>)}</ul>)}</div>;
}

function Pending({ pending, save }: { readonly pending: NonNullable<PeoplePageModel["pending"]>; readonly save: FormTarget }) {
  const isNothing = pending.before.length === 0 && pending.after.length === 0;
  return (
    <section className="settings" id="pending">
      <h2 className="kicker">What it does</h2>
      <div className="wide" data-testid="effect">
        <p><b>{pending.title}</b></p>
        {pending.problem !== null && <p className="alert" role="alert"><b>{pending.problem}</b></p>}
        {pending.problem === null && isNothing && <p>Nobody is grouped otherwise; it is kept in mind for later.</p>}
        {!isNothing && <div className="two" style={{ marginTop: 12 }}><Groups title="Now" groups={pending.before} /><Groups title="Then" groups={pending.after} /></div>}
        {pending.problem === null && <p style={{ marginTop: 12 }}>{pending.effects.length === 0 ? "No figure of any team changes. What members see as their own goes by the addresses that they have proven, and stays." : "Figures of these teams move:"}</p>}
        {pending.effects.map((sentence) => <p key={sentence}>{sentence}</p>)}
        <form {...posts(save)}>
          {pending.fields.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
          {pending.problem === null && <label className="field"><span>Why (shown to the person)</span><input type="text" name="reason" maxLength={500} autoComplete="off" /></label>}
          <div className="ways">{pending.problem === null && <button className="button" type="submit">Save it</button>}<a href="/settings/people">Leave it</a></div>
        </form>
      </div>
    </section>
  );
}

const Who = ({ person }: { readonly person: PersonRowModel }) => <span><a href={person.href}>{person.name}</a> <small className="muted">{person.addresses}</small></span>;

function Proposals({ model: { proposals, moreProposals } }: Pick<Props, "model">) {
  return (
    <section className="settings">
      <h2 className="kicker">May be one</h2>
      <div className="wide">
        {proposals.length === 0 ? <p className="muted">Nobody: where two persons share a full name or a login, it is asked here.</p> : (
          <div className="table-scroll"><table><tbody>{proposals.map(({ one, other, reason }) => {
            const pair = <><input type="hidden" name="one" value={one.id} /><input type="hidden" name="other" value={other.id} /></>;
            return (
              <tr key={`${String(one.id)} ${String(other.id)}`} className="flat"><td><Who person={one} /><br /><Who person={other} /></td><td className="muted">{reason}</td>
                <td className="row-actions"><form {...target}><input type="hidden" name="do" value="merge" />{pair}<button className="button button-quiet" type="submit" aria-label={`${one.name} and ${other.name} are one`}>One person</button></form><form {...target}><input type="hidden" name="do" value="apart" />{pair}<button className="button button-quiet" type="submit" aria-label={`${one.name} and ${other.name} are two`}>Two</button></form></td></tr>
            );
          })}</tbody></table></div>
        )}
        {moreProposals > 0 && <p className="foot">{moreProposals} more come when these are answered.</p>}
      </div>
    </section>
  );
}

function Chosen({ chosen }: { readonly chosen: NonNullable<PeoplePageModel["chosen"]> }) {
  return (
    <section className="settings" id="person">
      <h2 className="kicker">{chosen.name}</h2>
      <div className="wide">
        <form {...target}><input type="hidden" name="do" value="split" /><input type="hidden" name="person" value={chosen.id} /><input type="hidden" name="edit" value={chosen.id} />
          <div className="table-scroll"><table><thead><tr><th scope="col">Name and address</th><th scope="col">Why it is with the others</th></tr></thead><tbody>{chosen.identities.map(({ id, text, why }) => <tr key={id} className="flat"><th scope="row"><label>{chosen.identities.length > 1 && <input type="checkbox" name="take" value={id} />} <span className="mono wrapped">{text}</span></label></th><td className="muted">{why}</td></tr>)}</tbody></table></div>
          {chosen.identities.length > 1 && <div className="ways"><button className="button button-outline" type="submit">Those chosen are somebody else</button></div>}
        </form>
        <form {...target} className="inline-form" style={{ marginTop: 18 }}><input type="hidden" name="do" value="merge" /><input type="hidden" name="one" value={chosen.id} /><label className="field" style={{ marginTop: 0 }}><span>Number of a person who is the same</span><input type="number" name="other" min={1} required /></label><button className="button button-outline" type="submit">See what it does</button></form>
        <p className="foot">{chosen.name} is number {chosen.id}.{chosen.kind === "person" && <> <a href={`/people/${String(chosen.id)}`}>Their page</a>, to who may see it.</>}</p>
      </div>
    </section>
  );
}

/** Who is who: proposals, persons with what they are made of, and what was said of them. */
export function PeoplePage({ model, save }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="people" isOwner />
        <h1 className="page-title">People</h1>
        <p className="dek">Names and addresses of git, grouped to persons: by address, by forge account, never by a name alone. What you say here decides before that, changes no count of anybody in works-council mode, and can be taken back without a trace.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        {model.pending !== null && <Pending pending={model.pending} save={save} />}
        {model.chosen !== null && <Chosen chosen={model.chosen} />}
        <Proposals model={model} />
        <section className="settings">
          <h2 className="kicker">Everybody</h2>
          <div className="wide">
            <p className="crumb">{model.kinds.map(({ id, label, href, isChosen }, index) => <span key={id}>{index > 0 && " · "}<a href={href} {...(isChosen ? { "aria-current": "page" as const } : {})}>{label}</a></span>)}</p>
            <form className="inline-form" method="get" action="/settings/people" role="search"><input type="hidden" name="kind" value={model.kind} /><label className="field grow" style={{ marginTop: 0 }}><span>Name or address</span><input type="search" name="q" defaultValue={model.search} maxLength={200} /></label><button className="button button-outline" type="submit">Search</button></form>
            {model.rows.length === 0 ? <p className="muted">Nobody is called so.</p> : <div className="table-scroll"><table><thead><tr><th scope="col">Name</th><th scope="col">Addresses</th><th scope="col" className="n">Number</th></tr></thead><tbody>{model.rows.map((row) => <tr key={row.id} className="flat"><th scope="row"><a href={row.href}>{row.name}</a></th><td className="muted">{row.addresses}</td><td className="n">{row.id}</td></tr>)}</tbody></table></div>}
            <Pagination pagination={model.pagination} />
          </div>
        </section>
        {model.deeds.length > 0 && (
          <section className="settings"><h2 className="kicker">Said</h2><div className="wide"><div className="table-scroll"><table><tbody>{model.deeds.map(({ deed, sentence, reason, made }) => <tr key={deed} className="flat"><th scope="row">{sentence}{reason !== "" && <small>{reason}</small>}</th><td>{made}</td><td className="n"><form {...target}><input type="hidden" name="do" value="undo" /><input type="hidden" name="deed" value={deed} /><button className="button button-quiet" type="submit" aria-label={`Take back: ${sentence}`}>Take back</button></form></td></tr>)}</tbody></table></div></div></section>
        )}
      </div>
    </Page>
  );
}
