import type { GuardCellModel, GuardrailModel } from "@/lib/core/report/page/guardrailModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { FactTable } from "@/lib/ui/table/FactTable";
import { GuardLines } from "./GuardLines";

function Cell({ cell }: { readonly cell: GuardCellModel }) {
  const hasLine = [...cell.aiLine, ...cell.otherLine].some((value) => value !== null);
  return (
    <div className="guard-cell" id={`guard-${cell.id}`}>
      <h3>{cell.title}</h3>
      <p className="small">{cell.unit}</p>
      <div className="guard-numbers">
        <p><b className="ai">{cell.ai ?? "–"}</b><span>AI</span></p>
        <p><b className={cell.isPeople ? "people" : ""}>{cell.other ?? "–"}</b><span>{cell.otherName}</span></p>
      </div>
      {hasLine ? <GuardLines ai={cell.aiLine} other={cell.otherLine} isPeople={cell.isPeople} /> : <div className="guard-lines guard-empty" />}
      <p className="guard-saying"><i className={cell.mark === "▲" ? "bad" : ""} aria-hidden="true">{cell.mark}</i> {cell.saying}</p>
      <p className="small"><Sentence parts={cell.counts} /></p>
    </div>
  );
}

/** Guardrails as small multiples, four in a row; two at 390 px. */
export function GuardrailFigure({ model, isListed = false }: { readonly model: GuardrailModel; readonly isListed?: boolean }) {
  return (
    <Figure text={model.figure} isListed={isListed} twin={<FactTable table={model.twin} label="Guardrails by week" />}>
      <div className="guards">{model.cells.map((cell) => <Cell key={cell.id} cell={cell} />)}</div>
      {model.moreHref !== null && <p className="sub"><a href={model.moreHref}>All guardrails, and the same within repositories</a></p>}
    </Figure>
  );
}
