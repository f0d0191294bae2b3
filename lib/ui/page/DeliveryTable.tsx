import type { DeliveryRowModel } from "@/lib/core/report/page/digestsModel";

/** What became of every digest that was due. */
export function DeliveryTable({ rows }: { readonly rows: readonly DeliveryRowModel[] }) {
  if (rows.length === 0) return <p className="muted">Nothing has been due yet. What is sent, skipped or refused is listed here, with its reason.</p>;
  return (
    <div className="table-scroll">
      <table>
        <thead><tr><th scope="col">Due</th><th scope="col">Digest</th><th scope="col">To</th><th scope="col">What became of it</th></tr></thead>
        <tbody>{rows.map(({ id, due, digest, address, state, isBad, subject, reason }) => (
          <tr className="flat" key={id}><td>{due}</td><th scope="row">{digest}{subject !== "" && <span className="muted stacked">{subject}</span>}</th><td>{address}</td>
            <td>{isBad ? <b className="bad">{state}</b> : state}{reason !== "" && <span className="muted stacked">{reason}</span>}</td></tr>
        ))}</tbody>
      </table>
    </div>
  );
}
