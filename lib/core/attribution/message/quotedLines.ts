/** Follows a message line by line and tells which lines are somebody else's words: fenced, folded away, or a reverted message. */
export class QuotedLines {
  private inFence = false;
  private inFold = false;
  private afterHeading = false;
  private readonly isRevert: boolean;
  private fencesLeft: number;
  private foldEndsAt: number;

  constructor(message: string) {
    this.isRevert = /^\s*revert\b/i.test(message.slice(0, 200)) || message.includes("\nThis reverts commit ");
    this.fencesLeft = message.includes("```") ? countFences(message) : 0;
    this.foldEndsAt = message.includes("<details") ? message.lastIndexOf("</details>") : -1;
  }

  /** True where the line that starts at `offset` is quoted. Must be asked for every line, in order. */
  holds(line: string, offset: number): boolean {
    if (line.startsWith("```")) return this.atFence();
    if (this.inFence) return true;
    if (this.inFold) {
      if (line.includes("</details>")) this.inFold = false;
      return true;
    }
    if (offset < this.foldEndsAt && line.startsWith("<details")) {
      this.inFold = !line.includes("</details>");
      return true;
    }
    if (this.isRevert && originalHeading.test(line.slice(0, 80))) this.afterHeading = true;
    return this.afterHeading || isMarkedAsQuote(line);
  }

  /** An odd last fence opens nothing: a forgotten fence must not swallow the trailers. */
  private atFence(): boolean {
    this.fencesLeft -= 1;
    this.inFence = !this.inFence && this.fencesLeft > 0;
    return true;
  }
}

const originalHeading = /^(?:-+ ?)?(?:original|reverted) (?:commit |change'?s? )?(?:message|description)(?: was)?(?: ?-+)?:?$/i;

function isMarkedAsQuote(line: string): boolean {
  const first = line.charCodeAt(0);
  return first === 0x3e || first === 0x20 || first === 0x09;
}

function countFences(message: string): number {
  let fences = message.startsWith("```") ? 1 : 0;
  for (let at = message.indexOf("\n```"); at !== -1; at = message.indexOf("\n```", at + 1)) fences += 1;
  return fences;
}
