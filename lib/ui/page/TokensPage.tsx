import type { TokenRowModel, TokensModel } from "@/lib/core/report/page/tokensModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { tokenScopes, tokenScopeTitles } from "@/lib/core/report/tokenScopes";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Props {
  readonly model: TokensModel;
  /** Takes `name`, `scope` and `days`. */
  readonly create: FormTarget;
  /** Takes `id`. */
  readonly revoke: FormTarget;
}

const lives = [["7", "7 days"], ["30", "30 days"], ["90", "90 days"], ["365", "a year"]] as const;

function TokenRow({ token, revoke }: { readonly token: TokenRowModel; readonly revoke: FormTarget }) {
  return (
    <tr className="flat">
      <th scope="row">{token.name}</th>
      <td>{token.use}</td>
      <td className="mono nowrap drop-narrower">{token.hint}</td>
      <td className="drop-narrower">{token.made}</td>
      <td>{token.used}</td>
      <td>{token.state}</td>
      <td>{token.isGood && <form {...posts(revoke)}><input type="hidden" name="id" value={token.id} /><button className="button button-quiet" type="submit" aria-label={`Revoke ${token.name}`}>Revoke</button></form>}</td>
    </tr>
  );
}

function Fresh({ token, origin }: { readonly token: string; readonly origin: string }) {
  return (
    <div className="notice" role="status" style={{ marginTop: 18 }}>
      <p><b>Copy the token now.</b> It is not shown again; Byline keeps only a hash of it.</p>
      <pre className="code wrapped" data-testid="fresh-token">{token}</pre>
      <p>Programs bring it in a header, for instance from a variable of their environment:</p>
      <pre className="code wrapped">{`curl -H "Authorization: Bearer $BYLINE_TOKEN" ${origin}/api/v1/reports/aiShareByWeek`}</pre>
    </div>
  );
}

/** Keys for programs: what there is, one more, one less. */
export function TokensPage({ model, create, revoke }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="tokens" isOwner={model.isOwner} />
        <h1 className="page-title">Tokens</h1>
        <p className="dek">A token lets a program do one thing for you: read the reports that you may read, for as long as you may, or send what agents wrote on a machine of yours. It opens nothing else.</p>
        {model.fresh === null && model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        {model.fresh !== null && <Fresh token={model.fresh} origin={model.origin} />}
        <section className="settings">
          <h2 className="kicker">New token</h2>
          <form className="inline-form" {...posts(create)}>
            <label className="field grow"><span>Name of the program</span><input type="text" name="name" required maxLength={80} autoComplete="off" /></label>
            <label className="field"><span>What it may do</span><select name="scope" defaultValue="reports:read">{tokenScopes.map((scope) => <option key={scope} value={scope}>{tokenScopeTitles[scope]}</option>)}</select></label>
            <label className="field"><span>Good for</span><select name="days" defaultValue="90">{lives.map(([days, words]) => <option key={days} value={days}>{words}</option>)}</select></label>
            <button className="button" type="submit">Make a token</button>
          </form>
        </section>
        <section className="settings">
          <h2 className="kicker">Your tokens</h2>
          <div className="table-scroll">
            {model.tokens.length === 0 ? <p className="muted">None yet.</p> : (
              <table>
                <thead><tr><th scope="col">Name</th><th scope="col">May</th><th scope="col" className="drop-narrower">Begins with</th><th scope="col" className="drop-narrower">Made</th><th scope="col">Last used</th><th scope="col">State</th><th scope="col"><span className="visually-hidden">Revoke</span></th></tr></thead>
                <tbody>{model.tokens.map((token) => <TokenRow key={token.id} token={token} revoke={revoke} />)}</tbody>
              </table>
            )}
          </div>
        </section>
      </div>
    </Page>
  );
}
