import { type INode, type INodeParameters, NodeHelpers } from 'n8n-workflow';
import { PurchaseOrderMatch } from '../../../nodes/PurchaseOrderMatch/PurchaseOrderMatch.node';
import { loadNodeTypes } from '../../support/engine/loadNodeTypes';
import { PURCHASE_ORDER_MATCH } from './runMatch';

const { description } = new PurchaseOrderMatch();
const node = (parameters: INodeParameters): INode => ({
	id: 'match', name: 'Match', type: PURCHASE_ORDER_MATCH, typeVersion: 1, position: [0, 0], parameters,
});
/** What the editor stores: no defaults, nothing hidden. */
const store = (parameters: INodeParameters) =>
	NodeHelpers.getNodeParameters(description.properties, parameters, false, false, node(parameters), description) as INodeParameters;
/** What the engine and the editor make of it. */
const load = (parameters: INodeParameters) =>
	NodeHelpers.getNodeParameters(description.properties, parameters, true, false, node(parameters), description) as INodeParameters;
const criteriaOf = (parameters: INodeParameters) => (parameters.criteria as { criterion: INodeParameters[] }).criterion;

describe('The editor\'s parameters', () => {
	it('keep the list of criteria and its order from storing to loading', () => {
		const criterion = [
			{ kind: 'sameSupplierAndValueAmount', amount: 50, action: 'match', rivalGuardAmount: 0 },
			{ kind: 'purchaseOrderNumberOnInvoice', action: 'propose', requireSameSupplier: true },
			{ kind: 'sameSupplierAndValuePercent', percent: 2, action: 'match', rivalGuardPercent: 5 },
			{ kind: 'sameSupplierAndValuePercent', percent: 10, action: 'match', rivalGuardPercent: 0 },
		];
		expect(criteriaOf(load(store({ criteria: { criterion } })))).toEqual(criterion);
	});

	it('survive that all five are as they were', () => {
		const all = load({});
		expect(load(store(all))).toEqual(all);
		expect(criteriaOf(all).map(({ kind }) => kind)).toEqual([
			'purchaseOrderNumberOnInvoice', 'purchaseOrderNumberInDescription', 'sameSupplierAndProject', 'sameSupplierAndValuePercent',
			'sameSupplierAndValueAmount',
		]);
		expect(criteriaOf(all)[3]).toEqual({ kind: 'sameSupplierAndValuePercent', percent: 10, action: 'match', rivalGuardPercent: 0 });
		expect(criteriaOf(all)[4]).toEqual({ kind: 'sameSupplierAndValueAmount', amount: 100, action: 'match', rivalGuardAmount: 0 });
	});

	it('show each criterion the parameters of its kind alone', () => {
		const shownFor = (kind: string) => Object.keys(criteriaOf(load({ criteria: { criterion: [{ kind }] } }))[0]!);
		expect(shownFor('purchaseOrderNumberOnInvoice')).toEqual(['kind', 'action', 'requireSameSupplier']);
		expect(shownFor('purchaseOrderNumberInDescription')).toEqual(['kind', 'action', 'requireSameSupplier']);
		expect(shownFor('sameSupplierAndProject')).toEqual(['kind', 'action', 'uniqueTransaction']);
		expect(shownFor('sameSupplierAndValuePercent')).toEqual(['kind', 'percent', 'action', 'rivalGuardPercent']);
		expect(shownFor('sameSupplierAndValueAmount')).toEqual(['kind', 'amount', 'action', 'rivalGuardAmount']);
	});

	it('refuse to lose the last criterion, since n8n would put all five in its place', () => {
		expect(store({ criteria: {} })).toEqual({});
		const issues = NodeHelpers.getNodeParametersIssues(description.properties, node({ ...load({}), criteria: {} }), description);
		expect(issues?.parameters?.criteria).toEqual(['At least 1 field is required.']);
	});

	it('show no issue on a new node', () => {
		expect(NodeHelpers.getNodeParametersIssues(description.properties, node(load({})), description)).toBeNull();
	});

	it('ask an AI tool for both lists and nothing about inputs', () => {
		const tool = { ...description, name: `${description.name}Tool` };
		const shown = NodeHelpers.getNodeParameters(tool.properties, {}, true, false, node({}), tool) as INodeParameters;
		expect(Object.keys(shown)).toEqual(expect.arrayContaining(['transactionsJson', 'purchaseOrdersJson', 'criteria']));
		expect(shown).not.toHaveProperty('inputSource');
		expect(load({})).not.toHaveProperty('transactionsJson');
		expect(load({ inputSource: 'json' })).toMatchObject({ transactionsJson: '[]', purchaseOrdersJson: '[]' });
	});

	it('have no name that objects inherit, which n8n would take for a value', () => {
		const namesIn = (value: unknown): string[] =>
			typeof value !== 'object' || value === null
				? []
				: Object.entries(value).flatMap(([key, inner]) => (key === 'name' ? [String(inner)] : namesIn(inner)));
		expect(namesIn(description.properties).filter((name) => name in {})).toEqual([]);
	});

	it('belong to the node that the package loads', async () => {
		const { nodeTypes } = await loadNodeTypes();
		expect(nodeTypes.getByNameAndVersion(PURCHASE_ORDER_MATCH).description.displayName).toBe('Purchase Order Match');
	});
});
