/** What a page does not show because of the privacy mode, why, and where the mode is explained. */
export interface PrivacyNoteModel {
  readonly title: string;
  readonly text: string;
  readonly href: string;
}
