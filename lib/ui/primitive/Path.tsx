import { Fragment } from "react";

/** A path that breaks after its slashes and nowhere else, where it can. */
export function Path({ path }: { readonly path: string }) {
  return path.split("/").map((part, index, parts) => <Fragment key={index}>{part}{index < parts.length - 1 && <>/<wbr /></>}</Fragment>);
}
