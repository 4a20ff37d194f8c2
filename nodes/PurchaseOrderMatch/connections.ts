import { NodeConnectionTypes } from 'n8n-workflow';

const main = NodeConnectionTypes.Main;

const whileMatching = {
	inputs: [
		{ type: main, displayName: 'Transactions' },
		{ type: main, displayName: 'Purchase Orders' },
	],
	outputs: ['Matched', 'Needs Review', 'Unmatched', 'Report'].map((displayName) => ({ type: main, displayName })),
};

const byOperation = (matching: object[], writing: object[]) =>
	`={{ $parameter["operation"] === "writeReport" ? ${JSON.stringify(writing)} : ${JSON.stringify(matching)} }}` as const;

/**
 * Two inputs and four outputs for a match, one of each to write a report. No requiredInputs: with it n8n would skip
 * the node, and so the report, when one side has no items.
 */
export const inputs = byOperation(whileMatching.inputs, [{ type: main }]);
export const outputs = byOperation(whileMatching.outputs, [{ type: main, displayName: 'Report' }]);
