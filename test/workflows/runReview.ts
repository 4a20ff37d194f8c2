import type { IConnections, ICredentialDataDecryptedObject, IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { sandboxApiKey } from '../../sandbox/launcher/sandboxCredentials';
import { readTemplate } from '../../sandbox/launcher/launch';
import { runWorkflow } from '../support/engine/runWorkflow';

/** One field of the page, as the template gives it to n8n's form. */
export interface FormField {
	fieldType: 'html' | 'dropdown';
	fieldName?: string;
	html?: string;
	defaultValue?: string;
	fieldOptions?: { values: Array<{ option: string }> };
}

export interface ReviewPage {
	description: string;
	fields: FormField[];
	/** The choices that the page offers for a transaction, by its id. */
	optionsOf(id: string): string[];
	/** What is told of the n-th transaction, as HTML. */
	blocks: string[];
	/** What was read for it, by node: as it was when the page was made. */
	read: Record<string, INodeExecutionData[]>;
}

export interface Ending {
	title: string;
	message: string;
}

const opened = { reviewer: 'Kari Nordmann', search: '', order: 'Oldest', language: 'English', formMode: 'production' };
let executions = 0;

/** "Review ties" in n8n's engine, up to the page or from the page on: the forms themselves are filled by `pinData`. */
async function runReview(url: string, pins: Record<string, IDataObject[]>, read: Record<string, INodeExecutionData[]> = {}) {
	const template = readTemplate('review-ties');
	const run = await runWorkflow({
		nodes: template.nodes.map(({ credentials: _named, ...node }) => node) as INode[],
		connections: template.connections as IConnections,
		credentials: { costTrackerApi: { baseUrl: `${url}/api/v1`, apiKey: sandboxApiKey } as ICredentialDataDecryptedObject },
		startNode: 'Open the Review',
		executionId: `review-${(executions += 1)}`,
		pinData: {
			'Say That Nothing Waits': [{ json: {} }],
			'Say What Was Recorded': [{ json: {} }],
			...Object.fromEntries(Object.entries(pins).map(([name, items]) => [name, items.map((json) => ({ json }))])),
			...read,
		},
	});
	if (run.error) throw run.error;
	return run;
}

/** Opens the form with this on its first page; undefined where it ends at once. */
export async function openReview(url: string, first: Partial<typeof opened> = {}): Promise<ReviewPage | undefined> {
	const run = await runReview(url, { 'Open the Review': [{ ...opened, ...first }], 'Decide on Each': [{}] });
	expect(run.ran('Read the Choices')).toBe(false);
	const page = run.output('Write the Page')[0]?.json as { description: string; formFields: string } | undefined;
	if (!page) return undefined;
	const fields = JSON.parse(page.formFields) as FormField[];
	return {
		description: page.description,
		fields,
		blocks: fields.flatMap(({ html }) => html ?? []),
		optionsOf: (id) => fields.find(({ fieldName }) => fieldName?.endsWith(`:${id}`))!.fieldOptions!.values.map(({ option }) => option),
		read: Object.fromEntries(['Get Transactions to Review', 'Get Purchase Orders'].map((name) => [name, run.output(name)])),
	};
}

/** Sends the page with these choices by transaction id; the others stay as they are on the page. */
export async function sendChoices(url: string, page: ReviewPage, choices: Record<string, string>, first: Partial<typeof opened> = {}): Promise<Ending> {
	const answers = page.fields.filter(({ fieldName }) => fieldName).map(({ fieldName, defaultValue }) => [fieldName, choices[fieldName!.split(':')[1]!] ?? defaultValue]);
	const sent = { submittedAt: '2026-11-26T12:00:00.000+01:00', formMode: 'production', ...Object.fromEntries(answers) };
	const run = await runReview(url, { 'Open the Review': [{ ...opened, ...first }], 'Decide on Each': [sent] }, page.read);
	return run.output('Write the Ending')[0]!.json as unknown as Ending;
}
