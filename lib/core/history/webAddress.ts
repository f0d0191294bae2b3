/**
 * Where a repository is seen in a browser, from the URL it is cloned from: `git@github.com:o/r.git` and `ssh://git@github.com:22/o/r`
 * become `https://github.com/o/r`. Null for folders and for what is no web forge. Credentials never pass.
 */
export function webAddress(cloneUrl: string): string | null {
  const scp = /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)\/?(\S+)$/.exec(cloneUrl);
  if (scp) return `https://${scp[1] ?? ""}/${tidy(scp[2] ?? "")}`;
  if (!URL.canParse(cloneUrl)) return null;
  const url = new URL(cloneUrl);
  if (!/^(https?|ssh|git):$/.test(url.protocol) || url.hostname === "") return null;
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  return `${isWeb ? url.protocol : "https:"}//${isWeb ? url.host : url.hostname}/${tidy(url.pathname)}`;
}

const tidy = (path: string) => path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
