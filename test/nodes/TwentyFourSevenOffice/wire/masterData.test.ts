import {
	toDimensionElement,
	toGlAccount,
	toOrganization,
	toSupplier,
	toTaxRates,
} from '../../../../nodes/TwentyFourSevenOffice/wire/masterData';

test('an organization, with nothing of its contact persons', () => {
	const raw = { id: 543819716587312, name: 'Nordlys Film AS', status: 'Active', settings: { currencyCode: 'nok' }, contact: { name: 'Kari' } };
	expect(toOrganization(raw)).toEqual({ id: '543819716587312', name: 'Nordlys Film AS', currency: 'NOK', status: 'Active' });
	expect(toOrganization({ id: 1 })).toEqual({ id: '1', name: null, currency: null, status: null });
	expect(toOrganization({ name: 'No id' })).toBeNull();
	expect(toOrganization('<html>')).toBeNull();
});

test('a supplier, with no more than is needed of a person', () => {
	const raw = { id: 6001, name: 'Lysleie AS', isCompany: true, organizationNumber: '912345678', phone: '99999999', email: { contact: 'a@b.c' }, modifiedAt: '2022-01-01 18:00:00.000Z' };
	expect(toSupplier(raw, '5')).toEqual({
		organizationId: '5', id: '6001', name: 'Lysleie AS', organizationNumber: '912345678', modifiedAt: '2022-01-01T18:00:00.000Z',
	});
	const person = { id: 6002, name: null, person: { firstName: 'Kari', lastName: 'Nordmann' }, organizationNumber: null };
	expect(toSupplier(person, '5')).toMatchObject({ id: '6002', name: 'Kari Nordmann', organizationNumber: null, modifiedAt: null });
	expect(toSupplier({ id: 6003, person: { firstName: null } }, '5')).toMatchObject({ name: null });
	expect(toSupplier({ name: 'No id' }, '5')).toBeNull();
});

test('a G/L account; tax id 0 means none', () => {
	expect(toGlAccount({ id: 1000001, number: 4000, name: 'Innkjøp', taxId: 0 }, '5')).toEqual({
		organizationId: '5', id: '1000001', number: '4000', name: 'Innkjøp', taxId: null,
	});
});

test('an element of a dimension; 0 is a value like any other', () => {
	expect(toDimensionElement({ dimensionType: 1, value: '13', name: 'Film' }, '5', true)).toEqual({ organizationId: '5', id: '13', name: 'Film', active: true });
	expect(toDimensionElement({ dimensionType: 1, value: '0', name: 'Felles' }, '5', true)).toMatchObject({ id: '0' });
	expect(toDimensionElement({ dimensionType: 1, value: '', name: 'Blank' }, '5', true)).toBeNull();
});

test('tax rates by id; one without a rate is unknown, not 0', () => {
	expect([...toTaxRates([{ id: 1, rate: 25 }, { id: 2, rate: 0 }, { id: 3 }])]).toEqual([['1', 25], ['2', 0]]);
});
