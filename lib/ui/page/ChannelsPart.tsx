import type { DigestRecipientModel } from "@/lib/core/report/page/digestsModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { posts } from "@/lib/ui/primitive/posts";

interface Props {
  readonly digest: number;
  readonly channels: readonly DigestRecipientModel[];
  /** Takes `id`, `kind`, `name` and `url`. */
  readonly add: FormTarget;
  /** Take `id` and `recipient`. */
  readonly test: FormTarget;
  readonly drop: FormTarget;
}

function Row({ digest, channel, test, drop }: { readonly channel: DigestRecipientModel } & Pick<Props, "digest" | "test" | "drop">) {
  const fields = <><input type="hidden" name="id" value={digest} /><input type="hidden" name="recipient" value={channel.id} /></>;
  return (
    <tr className="flat"><th scope="row">{channel.address}</th><td>{channel.state}</td>
      <td><div className="row-actions">
        {!channel.isStopped && <form {...posts(test)}>{fields}<button className="button button-quiet" type="submit" aria-label={`Send a test to ${channel.address}`}>Send a test</button></form>}
        <form {...posts(drop)}>{fields}<button className="button button-quiet" type="submit" aria-label={`Take ${channel.address} off`}>Take off</button></form>
      </div></td></tr>
  );
}

/** Channels that a digest is posted to: Slack, Teams, or whatever takes JSON. */
export function ChannelsPart({ digest, channels, add, test, drop }: Props) {
  return (
    <section className="settings">
      <h2 className="kicker">Channels</h2>
      <div className="wide">
        <form className="inline-form" {...posts(add)}>
          <input type="hidden" name="id" value={digest} />
          <label className="field"><span>Kind</span><select name="kind"><option value="slack">Slack</option><option value="teams">Teams (a workflow)</option><option value="webhook">Webhook (signed JSON)</option></select></label>
          <label className="field"><span>Name</span><input type="text" name="name" required maxLength={80} autoComplete="off" placeholder="#engineering" /></label>
          <label className="field grow"><span>Address of its incoming webhook</span><input type="password" name="url" required maxLength={2000} autoComplete="off" placeholder="https://hooks.slack.com/…" /></label>
          <button className="button" type="submit">Add</button>
        </form>
        <p className="foot">Whoever has the address can post there: it is sealed, and no page shows it again. A channel is told what a viewer may see.</p>
        {channels.length > 0 && <div className="table-scroll" style={{ marginTop: 12 }}><table>
          <thead><tr><th scope="col">Channel</th><th scope="col">State</th><th scope="col"><span className="visually-hidden">What to do</span></th></tr></thead>
          <tbody>{channels.map((channel) => <Row key={channel.id} digest={digest} channel={channel} test={test} drop={drop} />)}</tbody>
        </table></div>}
      </div>
    </section>
  );
}
