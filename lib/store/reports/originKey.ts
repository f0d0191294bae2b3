/** Names the commit that wrote lines together with the change that landed them. */
export const originKey = ({ origin, change }: { readonly origin: number; readonly change: number }): string => `${String(origin)} ${String(change)}`;
