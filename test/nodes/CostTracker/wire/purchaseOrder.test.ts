import { fromPurchaseOrder } from '../../../../nodes/CostTracker/wire/purchaseOrder';

test('supplier and project carry the plain ids of the accounting system', () => {
	expect(
		fromPurchaseOrder({
			id: 'po-1',
			organizationId: '9',
			supplier: { externalId: '24sevenoffice:9:6001', name: 'Utleie AS', organizationNumber: null },
			project: { externalId: null, name: 'Nordlys' },
			amount: '100.00',
		}),
	).toEqual({
		id: 'po-1',
		organizationId: '9',
		supplier: { externalId: '6001', name: 'Utleie AS', organizationNumber: null },
		project: { externalId: null, name: 'Nordlys' },
		amount: '100.00',
	});
});

test('an order without an organization has the one of its supplier, so that the same number of another company never fits', () => {
	expect(fromPurchaseOrder({ id: 'po-1', organizationId: null, supplier: { externalId: '24sevenoffice:8:6001' }, project: null })).toMatchObject({
		organizationId: '8',
		supplier: { externalId: '6001' },
		project: null,
	});
});

test('an order that says nothing of an organization has none', () => {
	expect(fromPurchaseOrder({ id: 'po-1', organizationId: null, supplier: { externalId: null, name: 'Utleie AS' }, project: null })).toMatchObject({
		organizationId: null,
	});
});
