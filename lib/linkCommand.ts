/** What prints another one-time link to the site: the demo has data of its own, and so a command of its own. */
export const linkCommand = (isDemo: boolean): string => (isDemo ? "npm run -s demo -- --link" : "npm run -s byline -- link");
