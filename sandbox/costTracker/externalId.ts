/** `24sevenoffice:<organizationId>:<id>`: the accounting system and organization that an id belongs to. */
export function organizationOf(externalId: string): string {
	return externalId.split(':', 2)[1] ?? '';
}

/** Scopes a plain id of 24SevenOffice; leaves a scoped one as it is. */
export function scopedId(organizationId: string, id: string): string {
	return /^[a-z0-9]+:[^:\s]+:/.test(id) ? id : `24sevenoffice:${organizationId}:${id}`;
}
