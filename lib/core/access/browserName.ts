const browsers: readonly (readonly [RegExp, string])[] = [[/\bEdg\//, "Edge"], [/\bOPR\//, "Opera"], [/\bFirefox\//, "Firefox"], [/\bChrom(?:e|ium)\//, "Chrome"], [/\bSafari\//, "Safari"], [/^curl\//, "curl"]];
const systems: readonly (readonly [RegExp, string])[] = [[/\bAndroid\b/, "Android"], [/\b(?:iPhone|iPad)\b/, "iOS"], [/\bWindows\b/, "Windows"], [/\bMac OS X\b/, "macOS"], [/\bCrOS\b/, "ChromeOS"], [/\bLinux\b/, "Linux"]];

/** What a person calls the browser that sent a User-Agent header: `Firefox on Linux`. The header can say anything; it only helps to tell one's own sessions apart. */
export function browserName(userAgent: string): string {
  const name = (list: readonly (readonly [RegExp, string])[]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  const [browser, system] = [name(browsers), name(systems)];
  if (browser === undefined && system === undefined) return userAgent === "" ? "A program that does not say what it is" : userAgent.slice(0, 40);
  return `${browser ?? "A browser"}${system === undefined ? "" : ` on ${system}`}`;
}
