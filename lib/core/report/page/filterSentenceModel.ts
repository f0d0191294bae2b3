export interface FilterOption {
  readonly label: string;
  /** The current value of this option (`64 %`), or null. */
  readonly value: string | null;
  readonly href: string;
  readonly isChosen: boolean;
}

/** One button of the filter sentence with what stands before it. */
export interface FilterChoice {
  readonly id: string;
  readonly before: string;
  /** Name of the listbox for those who cannot see the sentence. */
  readonly title: string;
  readonly chosen: string;
  readonly options: readonly FilterOption[];
}

/** `Merged lines in [all repositories], written by [any agent] …`; the state is in the addresses of the options. */
export interface FilterSentenceModel {
  readonly choices: readonly FilterChoice[];
  /** A form for any first and last day; absent where only complete weeks are told. */
  readonly days?: { readonly action: string; readonly hidden: readonly (readonly [string, string])[]; readonly from: string; readonly to: string };
  /** Where this choice can be kept under a name. */
  readonly saveHref?: string;
  /** What of the address was not understood; absent where all of it was. */
  readonly note?: string;
}
