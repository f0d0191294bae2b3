/** True for the address of a badge or a picture; whether there is one behind it is asked later. */
export const isPublicFigure = (path: string): boolean => /^\/api\/public\/[A-Za-z0-9_-]{43}\.svg$/.test(path);
