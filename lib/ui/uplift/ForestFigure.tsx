import { headlineText } from "@/lib/core/report/headlineText";
import type { ForestModel } from "@/lib/core/report/page/upliftPageModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { ForestTable } from "./ForestTable";
import { GradeBadge } from "./GradeBadge";

/** Uplift of the organisation and its teams. */
export function ForestFigure({ model }: { readonly model: ForestModel }) {
  return (
    <Figure text={model.figure}>
      {model.grade !== null && <GradeBadge grade={model.grade} />}
      <ForestTable model={model} caption={`${headlineText(model.figure.headline)}. ${model.figure.sub}`} />
    </Figure>
  );
}
