import type { CampaignChartModel } from "@/lib/core/chart/prepareCampaign";
import type { Headline } from "@/lib/core/report/headline";
import type { EditionModel } from "./editionModel";
import type { FigureText } from "./figureText";
import type { Crumb } from "./filesPageModel";
import type { FixesPageModel, FixFact } from "./fixesPageModel";

export interface CampaignPageModel {
  readonly edition: EditionModel;
  readonly crumbs: readonly Crumb[];
  readonly headline: Headline;
  readonly done: string | null;
  readonly problem: { readonly message: string; readonly hint: string | null } | null;
  readonly chart: { readonly figure: FigureText; readonly model: CampaignChartModel };
  readonly facts: readonly FixFact[];
  readonly years: FixesPageModel["years"];
  /** Null for who may not change it. `file`: the series that a file of numbers goes to. */
  readonly manage: { readonly slug: string; readonly editHref: string; readonly series: string | null; readonly estimate: { readonly fixesPerYear: string; readonly expert: string; readonly note: string } } | null;
}

/** What the form of a campaign holds, as text. */
export interface CampaignForm {
  readonly name: string;
  readonly titlePattern: string;
  readonly pathPattern: string;
  readonly label: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** '' for none; csv, post or prometheus. */
  readonly source: string;
  readonly outcome: string;
  readonly unit: string;
  readonly url: string;
  readonly query: string;
}

export interface CampaignFormModel {
  readonly edition: EditionModel;
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  /** Null for a new one. */
  readonly slug: string | null;
  readonly form: CampaignForm;
  readonly problem: string | null;
  /** What it would take in; null until that is asked for. */
  readonly effect: string | null;
}
