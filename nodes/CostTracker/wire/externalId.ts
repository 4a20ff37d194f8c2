/** The accounting system in CostTracker's external ids. */
const SYSTEM = '24sevenoffice';

const SCOPED = /^([a-z0-9]+):([^:\s]{1,100}):(\S.*)$/s;

/** What an external id can hold of an organization: no colon, no space. */
export const ORGANIZATION_ID = /^[^:\s]{1,100}$/;

/**
 * `24sevenoffice:<organizationId>:<id>`: ids of two companies collide, so CostTracker's keys carry the company. An id
 * that is scoped to this organization already, by whatever accounting system, stays as it is.
 */
export function toExternalId(organizationId: string, id: string): string {
	return SCOPED.exec(id)?.[2] === organizationId ? id : `${SYSTEM}:${organizationId}:${id}`;
}

/** The plain id of a 24SevenOffice external id; another system's stays whole, so that it is never mistaken for ours. */
export function toPlainId(externalId: string): string {
	const [, system, , id] = SCOPED.exec(externalId) ?? [];
	return system === SYSTEM && id !== undefined ? id : externalId;
}

/** The organization that an external id belongs to; null when the text is no external id. */
export function organizationOf(externalId: string): string | null {
	return SCOPED.exec(externalId)?.[2] ?? null;
}
