import type { InvitationRowModel, MemberRowModel, MembersModel } from "@/lib/core/report/page/membersModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Props {
  readonly model: MembersModel;
  /** Takes `address`, `role` and `days`. */
  readonly invite: FormTarget;
  /** Each takes `id`. */
  readonly withdraw: FormTarget;
  readonly remove: FormTarget;
  readonly signOut: FormTarget;
  /** Takes `id` and `role`. */
  readonly change: FormTarget;
  /** Takes `domains` and `role`. */
  readonly saveJoining: FormTarget;
}

const roles = [["owner", "Owner"], ["lead", "Lead"], ["member", "Member"], ["viewer", "Viewer"]] as const;
const words = Object.fromEntries(roles);

function RoleSelect({ label, value, owners = true }: { readonly label: string; readonly value: string; readonly owners?: boolean }) {
  return <select name="role" defaultValue={value} aria-label={label}>{roles.filter(([id]) => owners || id !== "owner").map(([id, word]) => <option key={id} value={id}>{word}</option>)}</select>;
}

function MemberRow({ member, change, remove, signOut }: { readonly member: MemberRowModel } & Pick<Props, "change" | "remove" | "signOut">) {
  const id = <input type="hidden" name="id" value={member.id} />;
  return (
    <tr className="flat">
      <th scope="row">{member.name}{member.isReader && " (you)"}<span className="muted stacked">{member.address}</span></th>
      <td className="drop-narrower">{member.joined}</td>
      <td>{member.seen}</td>
      <td>{member.canChange ? <form className="row-form" {...posts(change)}>{id}<RoleSelect label={`Role of ${member.name}`} value={member.role} /><button className="button button-quiet" type="submit" aria-label={`Change the role of ${member.name}`}>Change</button></form> : words[member.role]}</td>
      <td className="row-actions">
        {member.sessions > 0 && !member.isReader && <form {...posts(signOut)}>{id}<button className="button button-quiet" type="submit" aria-label={`Sign ${member.name} out everywhere`}>Sign out</button></form>}
        {member.canChange && !member.isReader && <form {...posts(remove)}>{id}<button className="button button-quiet" type="submit" aria-label={`Remove ${member.name}`}>Remove</button></form>}
      </td>
    </tr>
  );
}

function Members({ model, ...actions }: { readonly model: MembersModel } & Pick<Props, "change" | "remove" | "signOut">) {
  return (
    <section className="settings">
      <h2 className="kicker">Members</h2>
      <div className="wide"><div className="table-scroll">
        <table>
          <thead><tr><th scope="col">Who</th><th scope="col" className="drop-narrower">Joined</th><th scope="col">Last seen</th><th scope="col">Role</th><th scope="col"><span className="visually-hidden">Sign out or remove</span></th></tr></thead>
          <tbody>{model.members.map((member) => <MemberRow key={member.id} member={member} {...actions} />)}</tbody>
        </table>
      </div>
      <p className="foot">Owners do everything. Leads see names where the privacy mode lets them. Members and viewers see figures. Removing somebody ends their sessions and tokens at once; they can join again while a domain or an organisation below lets them.</p></div>
    </section>
  );
}

function Invitations({ rows, withdraw }: { readonly rows: readonly InvitationRowModel[]; readonly withdraw: FormTarget }) {
  return (
    <div className="table-scroll" style={{ marginTop: 18 }}>
      <table>
        <thead><tr><th scope="col">Address</th><th scope="col">Role</th><th scope="col">State</th><th scope="col"><span className="visually-hidden">Take back</span></th></tr></thead>
        <tbody>{rows.map(({ id, address, role, state }) => (
          <tr className="flat" key={id}><th scope="row">{address}</th><td>{words[role]}</td><td>{state}</td>
            <td><form {...posts(withdraw)}><input type="hidden" name="id" value={id} /><button className="button button-quiet" type="submit" aria-label={`Take the invitation of ${address} back`}>Take back</button></form></td></tr>
        ))}</tbody>
      </table>
    </div>
  );
}

/** Who may sign in, who has been asked to, and who may come without being asked. */
export function MembersPage({ model, invite, withdraw, saveJoining, ...actions }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="members" isOwner />
        <h1 className="page-title">Members</h1>
        <p className="dek">Who may sign in here, and as what. What each role sees of people is set under <a href="/settings/privacy">Privacy</a>.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b> {model.error.hint}</p>}
        {!model.hasWays && <p className="notice" style={{ marginTop: 18 }}><b>Nobody else can sign in yet.</b> Invitations are taken by signing in with a provider or a link in a mail, and neither is set up: docs/server.md says how.</p>}
        <Members model={model} {...actions} />
        <section className="settings">
          <h2 className="kicker">Invite</h2>
          <div className="wide"><form className="inline-form" {...posts(invite)}>
            <label className="field grow"><span>E-mail address</span><input type="email" name="address" required maxLength={254} autoComplete="off" /></label>
            <label className="field"><span>Role</span><RoleSelect label="Role" value="member" /></label>
            <label className="field"><span>Good for</span><select name="days" defaultValue="14"><option value="3">3 days</option><option value="14">14 days</option><option value="90">90 days</option></select></label>
            <button className="button" type="submit">Invite</button>
          </form>
          {model.invitations.length === 0 ? <p className="muted" style={{ marginTop: 12 }}>Nobody is invited at the moment.</p> : <Invitations rows={model.invitations} withdraw={withdraw} />}</div>
        </section>
        <section className="settings">
          <h2 className="kicker">Joining without an invitation</h2>
          <div className="wide"><form className="inline-form" {...posts(saveJoining)}>
            <label className="field grow"><span>Domains of addresses, separated by commas</span><input type="text" name="domains" defaultValue={model.joining.domains} autoComplete="off" placeholder="example.org" /></label>
            <label className="field"><span>They join as</span><RoleSelect label="They join as" value={model.joining.role} owners={false} /></label>
            <button className="button" type="submit">Save</button>
          </form>
          <p className="foot">Only addresses that the provider calls verified count, and only the domain as a whole: example.org is not mail.example.org.{model.joining.organisations.length > 0 && ` Members of ${model.joining.organisations.join(", ")} on the forge join too, as the server is set up.`}</p></div>
        </section>
      </div>
    </Page>
  );
}
