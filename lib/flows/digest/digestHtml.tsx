import { render } from "@react-email/components";
import type { DigestModel } from "@/lib/core/digest/digestModel";
import { DigestMail } from "./mail/DigestMail";

/** The digest as HTML of a mail. What renders it writes a doctype of 1999, with which programs lay tables out in other ways. */
export async function digestHtml(model: DigestModel): Promise<string> {
  return (await render(<DigestMail model={model} />)).replace(/^<!DOCTYPE[^>]*>/i, "<!DOCTYPE html>");
}
