import type { EditionModel } from "./editionModel";
import type { Crumb } from "./filesPageModel";

export interface ClassPageModel {
  readonly edition: EditionModel;
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  /** `A fix, by its title: fix(api):`. */
  readonly is: string;
  /** What another word would do to the week. */
  readonly effect: string;
  readonly done: string | null;
  readonly problem: { readonly message: string; readonly hint: string | null; readonly typed: string } | null;
  readonly target: { readonly slug: string; readonly change: string };
  readonly class: string;
  /** Null where the reader may not say what it is. */
  readonly choices: readonly { readonly id: string; readonly title: string }[] | null;
  readonly said: readonly { readonly id: number; readonly text: string; readonly by: string; readonly ended: string | null; readonly mayEnd: boolean }[];
}
