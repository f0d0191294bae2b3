import { inheritedEnvironment } from "./inheritedEnvironment";

/** Behind a proxy of the operator's the names of the world may mean nothing here; the proxy decides where they lead. */
export const hasProxy = (): boolean => Object.keys(inheritedEnvironment()).some((name) => /^(?:https?|all)_proxy$/i.test(name));
