import { formText } from "./formText";

/** The number of a connection that a form names; 0, which none has, for anything else. */
export function forgeNumberOf(form: FormData): number {
  const text = formText(form, "id");
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
