import type { FactTableModel } from "@/lib/core/report/page/evidencePageModel";

/** A table of facts; it scrolls where it is too wide. */
export function FactTable({ table, label }: { readonly table: FactTableModel; readonly label: string }) {
  const classOf = (index: number) => [table.columns[index]?.isNumber === true ? "n" : "", table.columns[index]?.isWide === true ? "wide-only" : ""].join(" ").trim();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead><tr>{table.columns.map(({ title }, index) => <th key={title} scope="col" className={classOf(index)}>{title}</th>)}</tr></thead>
        <tbody>
          {table.rows.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, index) => {
                const content = <>{cell.href === undefined ? cell.text : <a href={cell.href}>{cell.text}</a>}{cell.small !== undefined && <small style={{ display: "block", overflowWrap: "anywhere" }}>{cell.small}</small>}</>;
                return index === 0 ? <th key={index} scope="row">{content}</th> : <td key={index} className={classOf(index)}>{content}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
