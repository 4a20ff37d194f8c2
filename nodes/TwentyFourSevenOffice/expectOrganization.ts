import type { Source } from './source';

/** Fails when the credential reads another organization than the expected one; an empty ID expects none. */
export async function expectOrganization(source: Source, expectedId: unknown): Promise<void> {
	const expected = String(expectedId ?? '').trim();
	if (expected === '') return;
	const { id, name } = await source.organization();
	if (expected === id) return;
	throw source.error(
		`The credential reads organization ${id} (${name ?? 'without a name'}), but ${expected} is expected.`,
		'Choose the credential of the expected organization, or correct "Expected Organization ID". Nothing was read.',
	);
}
