import type { AuthorizedRepositoryId } from "./authorizedRepositoryId";

/** Says that a scope was asked. Who may call it is a rule of the house (`details-are-authorized-by-a-question`). */
export const mintAuthorizedRepositoryId = (id: number): AuthorizedRepositoryId => id as AuthorizedRepositoryId;
