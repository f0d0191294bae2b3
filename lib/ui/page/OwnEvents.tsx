import type { MePageModel } from "@/lib/core/report/page/mePageModel";

interface Props {
  readonly title: string;
  readonly dek: string;
  readonly events: MePageModel["naming"];
  readonly none: string;
}

/** Lines of the audit log. */
export function OwnEvents({ title, dek, events, none }: Props) {
  return (
    <section className="settings">
      <h2 className="kicker">{title}</h2>
      <div>
        <p className="mid">{dek}</p>
        {events.length === 0 ? <p className="foot">{none}</p> : <table style={{ marginTop: 12 }}><thead><tr><th scope="col">When</th><th scope="col">What</th></tr></thead><tbody>{events.map(({ id, at, sentence }) => <tr key={id} className="flat"><td>{at}</td><td>{sentence}.</td></tr>)}</tbody></table>}
      </div>
    </section>
  );
}
