/** Where a form goes: an address that takes a POST, or a server action. */
export type FormTarget = string | ((form: FormData) => void | Promise<void>);
