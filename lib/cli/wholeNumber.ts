import { InvalidArgumentError } from "commander";

/** A number of an option. */
export function wholeNumber(text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) throw new InvalidArgumentError(`Write a whole number from ${least} on.`);
  return number;
}
