import type { EventModel } from "@/lib/core/report/page/upliftPageModel";

/** The same weeks as a table. */
export function EventTable({ model, caption }: { readonly model: EventModel; readonly caption: string }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead><tr><th scope="col">Weeks from adoption</th><th scope="col" className="n">Ratio</th><th scope="col" className="n">Band, 95 %</th><th scope="col" className="n">Adopters</th></tr></thead>
      <tbody>{model.points.map(({ week, ratio, low, high, n }) => <tr key={week}><th scope="row">{week < 0 ? `−${String(-week)}` : String(week)}</th><td className="n">{ratio.toFixed(2)}×</td><td className="n">{low.toFixed(2)}–{high.toFixed(2)}</td><td className="n">{n}</td></tr>)}</tbody>
    </table>
  );
}
