/** Where the card stands, in pixels from the top of the viewer; beside the lines, or below or above them where they are long. */
export interface CardPlace {
  readonly top: number;
  readonly side: "beside" | "below" | "above";
}

const cardWidth = 384;
const mapWidth = 38;
const gap = 12;
/** A card with three pieces of evidence is about so high. */
const usualHeight = 300;

/** The right edge of the longest line of a group. */
function textEnd(element: HTMLElement): number {
  const range = document.createRange();
  let end = 0;
  for (const line of element.querySelectorAll(".code-line")) {
    range.selectNodeContents(line);
    end = Math.max(end, range.getBoundingClientRect().right);
  }
  return end;
}

/** Never over the active lines: beside them where their text leaves room, else under the last of them, else over the first. */
export function placeCard(viewer: HTMLElement, element: HTMLElement): CardPlace {
  const [frame, group] = [viewer.getBoundingClientRect(), element.getBoundingClientRect()];
  const visibleTop = Math.max(group.top, 8);
  const hasRoom = textEnd(element) + gap < frame.right - cardWidth - mapWidth;
  if (hasRoom) return { top: Math.max(0, Math.min(visibleTop, window.innerHeight - usualHeight) - frame.top), side: "beside" };
  const isBelow = group.bottom + usualHeight < window.innerHeight || group.top < usualHeight;
  return isBelow ? { top: group.bottom - frame.top + 6, side: "below" } : { top: group.top - frame.top - 6, side: "above" };
}
