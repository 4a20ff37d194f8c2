import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/**
 * Where the purchase order number is kept: 24SevenOffice documents no field for it. Preset to a dimension of either
 * name that the seed's "Purchase order no / Bestillingsnr" goes by; a dimension that a company lacks is just not found.
 */
export function purchaseOrderNumberPlaces(show: IDisplayOptions['show']): INodeProperties {
	return {
		displayName: 'Purchase Order Number From',
		name: 'purchaseOrderNumberPlaces',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Place',
		default: {
			place: [
				{ kind: 'dimensionValue', dimension: { __rl: true, mode: 'name', value: 'Bestillingsnr' } },
				{ kind: 'dimensionValue', dimension: { __rl: true, mode: 'name', value: 'Purchase order no' } },
			],
		},
		displayOptions: { show },
		description:
			"Where your company keeps the purchase order number. The first place that holds a text wins; each is looked for on the transaction itself, then on the supplier's payables line of its voucher.",
		options: [
			{
				displayName: 'Place',
				name: 'place',
				values: [
					{
						displayName: 'Kind',
						name: 'kind',
						type: 'options',
						default: 'dimensionValue',
						options: [
							{ name: 'Dimension Name', value: 'dimensionName', description: "The name of a dimension's element" },
							{ name: 'Dimension Value', value: 'dimensionValue', description: "The ID of a dimension's element, e.g. 2021-0001" },
							{ name: 'Field by Path', value: 'field', description: 'Any field of the transaction line as 24SevenOffice gives it' },
							{ name: 'Pattern on Comment', value: 'comment', description: "What a regular expression finds in the line's comment" },
							{ name: 'Remittance Reference', value: 'remittanceReference', description: "The invoice's KID or OCR" },
							{
								name: 'Supplier Order Slip',
								value: 'supplierOrderSlip',
								description: 'A dimension type that only the SOAP API names',
							},
						],
					},
					{
						displayName: 'Dimension',
						name: 'dimension',
						type: 'resourceLocator',
						default: { mode: 'list', value: '' },
						displayOptions: { show: { kind: ['dimensionName', 'dimensionValue'] } },
						description: 'The dimension whose elements are the numbers. A name that your company does not have is just not found.',
						modes: [
							{
								displayName: 'From List',
								name: 'list',
								type: 'list',
								placeholder: 'Select a dimension...',
								typeOptions: { searchListMethod: 'searchDimensions', searchable: true },
							},
							{ displayName: 'By Name or ID', name: 'name', type: 'string', placeholder: 'e.g. Bestillingsnr or 101' },
						],
					},
					{
						displayName: 'Pattern',
						name: 'pattern',
						type: 'string',
						default: '',
						placeholder: 'e.g. PO\\s*([\\w-]+)',
						displayOptions: { show: { kind: ['comment'] } },
						description: 'Regular expression. Its first group counts, or all that it matches if it has none. Case is ignored.',
					},
					{
						displayName: 'Path',
						name: 'path',
						type: 'string',
						default: '',
						placeholder: 'e.g. invoice.number',
						displayOptions: { show: { kind: ['field'] } },
						description: 'Names of fields with dots between them. Turn Simplify off to see the fields.',
					},
				],
			},
		],
	};
}
