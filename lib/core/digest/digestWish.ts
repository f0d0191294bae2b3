import { z } from "zod";
import { filterAddress } from "../report/filterAddress";
import { isTimeZone } from "../report/isTimeZone";

/** What somebody says of a digest: its name, what it is about, and when it comes. */
export const digestWishSchema = z.object({
  name: z.string().trim().min(1).max(80).regex(/^\P{Cc}+$/u),
  /** A filter in its address form; its period is not looked at. What is not understood is left out. */
  filter: z.string().max(2_000).transform((text) => filterAddress.write({ ...filterAddress.read(new URLSearchParams(text.replace(/^[^?]*\?/, ""))).filter, range: { kind: "weeks", weeks: 52 } }).toString()),
  rhythm: z.enum(["weekly", "fortnightly", "monthly"]),
  weekday: z.coerce.number().int().min(1).max(7),
  hour: z.coerce.number().int().min(0).max(23),
  timeZone: z.string().refine(isTimeZone),
});

export type DigestWish = z.infer<typeof digestWishSchema>;
