import fc from 'fast-check';
import type { ExternalParty } from '../../../domain/purchaseOrder';
import type { Dimension, Party } from '../../../domain/transaction';

/** The values of `common` most of the time, the others now and then. */
export function mostly<T>(common: readonly T[], rare: readonly T[], weight = 6): fc.Arbitrary<T> {
	return fc.oneof({ arbitrary: fc.constantFrom(...common), weight }, { arbitrary: fc.constantFrom(...rare), weight: 1 });
}

/**
 * Few suppliers that nearly collide: the same by id, by organisation number or by name only; ids and organisation
 * numbers that contradict each other; an id as a number; nothing.
 */
const SUPPLIERS: ReadonlyArray<Party | null> = [
	{ id: '501', name: 'Lift og Lys AS', organizationNumber: '987654321' },
	{ id: '501' },
	{ id: '502', name: 'Lift og Lys AS' },
	{ id: '502', organizationNumber: '987654321' },
	{ organizationNumber: 'NO 987 654 321 MVA' },
	{ organizationNumber: '912345678', name: 'Kaffe AS' },
	{ name: ' lift  OG lys as' },
	{ name: 'Kaffe AS' },
	{ id: 501 as unknown as string },
	{ id: ' ', name: '' },
	null,
];

const PROJECTS: ReadonlyArray<Dimension | null> = [
	{ id: '11', name: 'Vinterlys' },
	{ id: '12', name: 'Vinterlys' },
	{ name: 'vinterlys' },
	{ id: ' 11 ' },
	{ id: null, name: 'Sommer' },
	null,
];

export const supplierArbitrary = mostly(SUPPLIERS.slice(0, 2), SUPPLIERS, 4);
export const projectArbitrary = mostly(PROJECTS.slice(0, 1), PROJECTS, 3);

/** Mostly one company; now and then another, or none as in a spreadsheet. */
export const organizationIdArbitrary = mostly<string | null>(['1'], ['2', null]);

/** A transaction's party as an order gives it. */
export function toExternal(party: Party | null): ExternalParty | null {
	return party === null ? null : { externalId: party.id ?? null, name: party.name ?? null, organizationNumber: party.organizationNumber ?? null };
}
