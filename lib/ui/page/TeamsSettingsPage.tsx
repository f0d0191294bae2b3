import type { TeamsSettingsModel } from "@/lib/core/report/page/teamsSettingsModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";
import { EditedTeamSection } from "./EditedTeamSection";

interface Props {
  readonly model: TeamsSettingsModel;
  /** Takes the fields of a deed (`teamDeedOf`). */
  readonly save: FormTarget;
  /** Takes `team`, `user` and `leads` (`yes`). */
  readonly lead: FormTarget;
  /** Takes `file` or `text`, and `dry`. */
  readonly send: FormTarget;
}

function Pending({ pending, save }: { readonly pending: NonNullable<TeamsSettingsModel["pending"]>; readonly save: FormTarget }) {
  return (
    <section className="settings" id="pending">
      <h2 className="kicker">What it does</h2>
      <div data-testid="effect">
        <p><b>{pending.title}</b></p>
        {pending.problem !== null && <p className="alert" role="alert"><b>{pending.problem}</b></p>}
        {pending.problem === null && pending.effects.length === 0 && <p>No figure of any team changes.</p>}
        {pending.effects.map((sentence) => <p key={sentence}>{sentence}</p>)}
        <form {...posts(save)}>
          {pending.fields.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <div className="ways">{pending.problem === null && <button className="button" type="submit">Save it</button>}<a href="/settings/teams">Leave it</a></div>
        </form>
      </div>
    </section>
  );
}

function NewTeam({ teams }: Pick<TeamsSettingsModel, "teams">) {
  return (
    <form className="inline-form" method="get" action="/settings/teams#pending">
      <input type="hidden" name="do" value="create" />
      <label className="field"><span>Name</span><input type="text" name="name" required maxLength={80} autoComplete="off" /></label>
      <label className="field"><span>Below</span><select name="parent" defaultValue=""><option value="">No team</option>{teams.map(({ slug, name }) => <option key={slug} value={slug}>{name}</option>)}</select></label>
      <button className="button button-outline" type="submit">See what it does</button>
    </form>
  );
}

/** Who is in which team and since when: each step is shown with what it changes before it is saved. */
export function TeamsSettingsPage({ model, save, lead, send }: Props) {
  const { teams, chosen, pending } = model;
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="teams" isOwner />
        <h1 className="page-title">Teams</h1>
        <p className="dek">A change belongs to the teams its initiator was in on the day it landed. Somebody who moves takes nothing of the past along.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        {pending !== null && <Pending pending={pending} save={save} />}
        <section className="settings">
          <h2 className="kicker">All teams</h2>
          <div className="wide">
            {teams.length === 0 ? <p className="muted">None yet. Teams of a connected forge come by themselves.</p> : (
              <div className="table-scroll"><table>
                <thead><tr><th scope="col">Team</th><th scope="col" className="n">People today</th><th scope="col" className="drop-narrower">Comes</th><th scope="col"><span className="visually-hidden">Edit</span></th></tr></thead>
                <tbody>{teams.map((team) => <tr key={team.slug} className="flat"><th scope="row" style={{ paddingLeft: team.depth * 18 }}><a href={`/teams/${encodeURIComponent(team.slug)}`}>{team.name}</a></th><td className="n">{team.people}</td><td className="drop-narrower muted">{team.source === "" ? "entered here" : team.source}</td><td className="n"><a className="button button-quiet" href={`/settings/teams?edit=${encodeURIComponent(team.slug)}#team`} aria-label={`Edit ${team.name}`}>Edit</a></td></tr>)}</tbody>
              </table></div>
            )}
          </div>
        </section>
        {chosen !== null && <EditedTeamSection chosen={chosen} teams={teams} today={model.today} lead={lead} />}
        <section className="settings"><h2 className="kicker">New team</h2><div><NewTeam teams={teams} /></div></section>
        <section className="settings">
          <h2 className="kicker">From a file</h2>
          <div>
            <p className="mid">CSV with the columns <span className="mono">team, member</span> and, if wanted, <span className="mono">name, parent, from, until</span>, or YAML. A member is an address, a login or a whole name. Who is not in the file any more leaves today; teams of an earlier file that are not in this one end.</p>
            <form {...posts(send)}>
              <label className="field"><span>File</span><input type="file" name="file" accept=".csv,.yml,.yaml,text/csv,text/plain" /></label>
              <label className="field"><span>Or its text</span><textarea name="text" rows={5} spellCheck={false} className="mono" /></label>
              <div className="ways"><button className="button button-outline" type="submit" name="dry" value="1">See what it does</button><button className="button" type="submit">Import it</button></div>
            </form>
          </div>
        </section>
      </div>
    </Page>
  );
}
