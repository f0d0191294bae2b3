/** Where a view leads. */
export const viewAddress = ({ page, query }: { readonly page: string; readonly query: string }): string => (query === "" ? page : `${page}?${query}`);
