import fc from 'fast-check';
import type { PurchaseOrder } from '../../../../domain/purchaseOrder';
import { invoicedAmountArbitrary, orderAmountArbitrary } from '../../../support/arbitraries/amounts';
import { worldArbitrary } from '../../../support/arbitraries/world';
import { law } from './law';

/** An order like the others in every way, but of a supplier that is nobody's and with a number that no text holds. */
const stranger: fc.Arbitrary<PurchaseOrder> = fc.record({
	id: fc.constant('stranger'),
	organizationId: fc.constantFrom('1', '2', null),
	number: fc.constantFrom('ZQ-77777', '77777', null),
	supplier: fc.constant({ externalId: '777', organizationNumber: '777777777', name: 'Nobody AS' }),
	project: fc.constantFrom({ externalId: '11', name: 'Vinterlys' }, null),
	amount: orderAmountArbitrary,
	invoicedAmount: invoicedAmountArbitrary,
	currency: fc.constantFrom('NOK', 'EUR', null),
	status: fc.constantFrom('approved', 'completed'),
});

/** An order of another supplier that no text names changes nothing. */
export const strangersChangeNothing = law(
	'an order of another supplier that no text names changes nothing',
	fc.tuple(worldArbitrary, stranger),
	(matcher, [world, order]) => {
		const withStranger = matcher({ ...world, purchaseOrders: [...world.purchaseOrders, order] });
		expect(withStranger).toEqual(matcher(world));
	},
);
