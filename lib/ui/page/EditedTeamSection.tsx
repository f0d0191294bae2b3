import type { EditedMember, TeamsSettingsModel } from "@/lib/core/report/page/teamsSettingsModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { posts } from "@/lib/ui/primitive/posts";

interface Props {
  readonly chosen: NonNullable<TeamsSettingsModel["chosen"]>;
  readonly teams: TeamsSettingsModel["teams"];
  readonly today: string;
  readonly lead: FormTarget;
}

const target = { method: "get", action: "/settings/teams#pending" } as const;
type OtherTeams = Props["teams"];

function MemberRow({ member, team, others, today }: { readonly member: EditedMember; readonly team: string; readonly others: OtherTeams; readonly today: string }) {
  const id = <><input type="hidden" name="membership" value={member.membership} /><input type="hidden" name="edit" value={team} /></>;
  return (
    <tr className="flat">
      <th scope="row">{member.name}{member.source !== "" && <small>{member.source}</small>}</th>
      <td className={member.isOver ? "muted" : ""}>{member.days}</td>
      <td className="row-actions">
        {!member.isOver && others.length > 0 && (
          <form {...target} className="row-form"><input type="hidden" name="do" value="move" />{id}
            <select name="to" aria-label={`New team of ${member.name}`}>{others.map(({ slug, name }) => <option key={slug} value={slug}>{name}</option>)}</select><input type="date" name="from" defaultValue={today} required aria-label={`First day there of ${member.name}`} /><button className="button button-quiet" type="submit">Move</button>
          </form>
        )}
        {!member.isOver && <form {...target} className="row-form"><input type="hidden" name="do" value="leave" />{id}<input type="date" name="until" defaultValue={today} required aria-label={`Day on which ${member.name} leaves`} /><button className="button button-quiet" type="submit">Leaves</button></form>}
        <form {...target}><input type="hidden" name="do" value="remove" />{id}<button className="button button-quiet" type="submit" aria-label={`Take the membership of ${member.name} out`}>Never was</button></form>
      </td>
    </tr>
  );
}

/** One team: its name and place, who leads it, who is in it. Forms lead to what they would do. */
export function EditedTeamSection({ chosen, teams, today, lead }: Props) {
  const { team, members, leads, candidates } = chosen;
  const others = teams.filter(({ slug }) => slug !== team.slug);
  const slug = <input type="hidden" name="team" value={team.slug} />;
  return (
    <section className="settings" id="team">
      <h2 className="kicker">{team.name}</h2>
      <div className="wide">
        <form {...target} className="inline-form"><input type="hidden" name="do" value="change" />{slug}
          <label className="field" style={{ marginTop: 0 }}><span>Name</span><input type="text" name="name" defaultValue={team.name} required maxLength={80} autoComplete="off" /></label>
          <label className="field" style={{ marginTop: 0 }}><span>Below</span><select name="parent" defaultValue={team.parent}><option value="">No team</option>{others.map((each) => <option key={each.slug} value={each.slug}>{each.name}</option>)}</select></label>
          <button className="button button-outline" type="submit">See what it does</button>
        </form>
        {members.length === 0 ? <p className="muted" style={{ marginTop: 18 }}>Nobody is in it itself.</p> : (
          <div className="table-scroll" style={{ marginTop: 18 }}><table>
            <thead><tr><th scope="col">Who</th><th scope="col">Days</th><th scope="col"><span className="visually-hidden">Move, leave or take out</span></th></tr></thead>
            <tbody>{members.map((member) => <MemberRow key={member.membership} member={member} team={team.slug} others={others} today={today} />)}</tbody>
          </table></div>
        )}
        <form {...target} className="inline-form" style={{ marginTop: 18 }}><input type="hidden" name="do" value="join" />{slug}
          <label className="field grow" style={{ marginTop: 0 }}><span>Somebody comes: address, login or whole name</span><input type="text" name="who" required maxLength={200} autoComplete="off" spellCheck={false} /></label>
          <label className="field" style={{ marginTop: 0 }}><span>From (empty: always)</span><input type="date" name="from" defaultValue={today} /></label>
          <button className="button button-outline" type="submit">See what it does</button>
        </form>
        <h3 className="kicker" style={{ marginTop: 26 }}>Leads</h3>
        <p className="mid">In open mode a lead may see the own numbers of the people of this team and of those below it.</p>
        {leads.map(({ userId, name }) => <form key={userId} {...posts(lead)} className="row-form">{slug}<input type="hidden" name="user" value={userId} /><span>{name}</span><button className="button button-quiet" type="submit" aria-label={`${name} leads it no more`}>Leads it no more</button></form>)}
        {candidates.length > 0 && <form {...posts(lead)} className="inline-form">{slug}<input type="hidden" name="leads" value="yes" /><label className="field" style={{ marginTop: 0 }}><span>Member with the role lead</span><select name="user">{candidates.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label><button className="button button-outline" type="submit">Leads it</button></form>}
        <form {...target} style={{ marginTop: 22 }}><input type="hidden" name="do" value="end" />{slug}<button className="button button-quiet" type="submit">End {team.name}</button></form>
      </div>
    </section>
  );
}
