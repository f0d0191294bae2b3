import type { Strength } from "@/lib/core/attribution/evidence";
import type { Verdict } from "@/lib/core/attribution/verdict";
import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { VerdictLines } from "@/lib/core/chart/verdictLines";
import type { Headline } from "@/lib/core/report/headline";
import type { EditionModel } from "./editionModel";
import type { FigureText } from "./figureText";
import type { Fact } from "./repositoryPageModel";

export interface EvidenceItem {
  readonly rule: string;
  readonly strength: Strength;
  /** `trailer`, `author`, `body` …: where it stood. */
  readonly source: string;
  /** As it stands in the commit. */
  readonly quote: string;
}

export interface ChangeFileRow {
  readonly path: string;
  readonly renamedFrom: string | null;
  readonly added: number;
  readonly deleted: number;
  readonly lines: VerdictLines;
  readonly edges: RoundedEdges | null;
  /** `lock file`: why it is not counted; null is counted. */
  readonly leftOut: string | null;
}

export interface ChangeCommitRow {
  readonly sha: string;
  readonly href: string | null;
  readonly title: string;
  /** Plain git fact, never beside a percentage (DECISIONS 26). */
  readonly author: string;
  readonly authored: string;
  /** leftOut: another repository counts the commit. */
  readonly verdict: Verdict | "leftOut";
  /** Added lines of the change that this commit brought. */
  readonly lines: number;
  readonly reason: string;
  readonly evidence: readonly EvidenceItem[];
}

export interface ChangePageModel {
  readonly edition: EditionModel;
  readonly repository: { readonly name: string; readonly href: string };
  readonly changesHref: string;
  /** `Change #4812`. */
  readonly reference: string;
  readonly title: string;
  readonly byline: Headline;
  readonly lines: VerdictLines;
  readonly edges: RoundedEdges | null;
  readonly facts: readonly Fact[];
  readonly files: readonly ChangeFileRow[];
  readonly filesFigure: FigureText;
  readonly commits: readonly ChangeCommitRow[];
  readonly commitsFigure: FigureText;
}
