/** Text as it stands in HTML, inside an attribute in quotes too. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
