import { formText } from "./formText";

/** Number of a digest in a form; 0, which no digest has, where it is none. */
export const digestId = (form: FormData, name = "id"): number => {
  const text = formText(form, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};
