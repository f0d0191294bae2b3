/** One release as aider publishes it: the share of the lines new since the release before that aider wrote, and the files it looked at. */
export interface PublishedRelease {
  readonly startTag: string;
  readonly endTag: string;
  /** 0..100. */
  readonly percentage: number;
  readonly files: readonly string[];
}

/** Reads `aider/website/_data/blame.yml`: a list of flat records, written by one script in one form. Records that lack a field are left out. */
export function parseReleases(yml: string): PublishedRelease[] {
  return yml.split(/^- /m).slice(1).flatMap((record) => {
    const field = (name: string): string => new RegExp(`^\\s*${name}: (.*)$`, "m").exec(record)?.[1]?.replaceAll(/^'|'$/g, "") ?? "";
    const [startTag, endTag, percentage] = [field("start_tag"), field("end_tag"), field("aider_percentage")];
    const counts = /^ {2}file_counts:\n((?: {4}.*\n)*)/m.exec(record)?.[1] ?? "";
    const files = [...counts.matchAll(/^ {4}(\S.*):$/gm)].map(([, path = ""]) => path.replaceAll(/^['"]|['"]$/g, ""));
    return startTag === "" || endTag === "" || percentage === "" || files.length === 0 ? [] : [{ startTag, endTag, percentage: Number(percentage), files }];
  });
}
