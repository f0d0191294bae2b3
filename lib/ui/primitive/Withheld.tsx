import type { PrivacyNoteModel } from "@/lib/core/report/page/privacyNoteModel";

/** The box that stands where something is withheld: what, why, and where the mode is explained (LOOK §8). */
export function Withheld({ note }: { readonly note: PrivacyNoteModel }) {
  return <p className="withheld"><b>{note.title}</b> {note.text} <a href={note.href}>How this mode works</a></p>;
}
