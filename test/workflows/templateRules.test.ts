import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { IConnections, INode, IWorkflowSettings } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { readTemplate } from '../../sandbox/launcher/launch';
import { describeNodes } from './describeNodes';
import oldest from './oldestNodes.json';

interface Template {
	name: string;
	nodes: Array<INode & { webhookId?: string }>;
	connections: IConnections;
	settings: IWorkflowSettings;
}

const folder = resolve(__dirname, '../../workflows');
const names = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.replace('.json', ''));

const isSticky = ({ type }: INode) => type === 'n8n-nodes-base.stickyNote';
const words = (node: INode) => String(node.parameters.content).split(/\s+/).length;

interface Box {
	name: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** A node is drawn 96 wide and high, with its name below. */
function boxOf(node: INode): Box {
	const [left, top] = node.position;
	const [width, height] = isSticky(node) ? [Number(node.parameters.width), Number(node.parameters.height)] : [96, 96 + 40];
	return { name: node.name, left, top, right: left + width, bottom: top + height };
}

function overlaps(boxes: Box[]): string[] {
	return boxes.flatMap((one, index) =>
		boxes
			.slice(index + 1)
			.filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
			.map((other) => `${one.name} overlaps ${other.name}`),
	);
}

test('there are templates', () => expect(names).toContain('sync-and-match'));

describe.each(names)('%s', (name) => {
	const template = readTemplate(name) as unknown as Template;
	const { nodes, connections, settings } = template;
	const targets = Object.values(connections).flatMap(({ main }) => (main ?? []).flat()).map((connection) => connection!.node);

	test('each node has a name of its own and nothing dangles', () => {
		const nodeNames = nodes.map((node) => node.name);
		expect(new Set(nodeNames).size).toBe(nodeNames.length);
		expect([...Object.keys(connections), ...targets].filter((used) => !nodeNames.includes(used))).toEqual([]);
	});

	test('each node that is no trigger is reached', async () => {
		const descriptionOf = await describeNodes();
		const unreached = nodes.filter(
			(node) =>
				!isSticky(node) &&
				!targets.includes(node.name) &&
				!descriptionOf(node)?.group.includes('trigger'),
		);
		expect(unreached.map((node) => node.name)).toEqual([]);
	});

	test('each node’s version and parameters are what its description allows', async () => {
		const descriptionOf = await describeNodes();
		const problems = nodes.flatMap((node) => {
			const description = descriptionOf(node);
			if (!description) return [`${node.name}: no version ${node.typeVersion}`];
			const complete = NodeHelpers.getNodeParameters(description.properties, node.parameters, true, false, node, description);
			const issues = NodeHelpers.getNodeParametersIssues(description.properties, { ...node, parameters: complete! }, description);
			return issues ? [`${node.name}: ${JSON.stringify(issues.parameters)}`] : [];
		});
		// What a user has to enter is required, and empty in the template.
		expect(problems.filter((problem) => !problem.startsWith('Settings'))).toEqual([]);
	});

	test(`each of n8n's own nodes has a version that n8n ${oldest.n8n} has, too, the oldest that we support`, () => {
		const versions = oldest.versions as Record<string, number[]>;
		const builtIn = nodes.filter(({ type }) => type.startsWith('n8n-nodes-base.'));
		expect(builtIn.filter(({ type, typeVersion }) => !versions[type.replace('n8n-nodes-base.', '')]?.includes(typeVersion)).map((node) => `${node.name}: ${node.type} ${node.typeVersion}`)).toEqual([]);
	});

	test('it holds no credential, no id of one, no secret, no organization', () => {
		const ids = nodes.flatMap((node) => Object.values(node.credentials ?? {}).map(({ id }) => id));
		expect(new Set(ids)).toEqual(new Set([null]));
		expect(JSON.stringify(template)).not.toMatch(/543819716587312|sandbox-|127\.0\.0\.1|localhost/);
	});

	test('whoever opens a form must prove who they are', () => {
		const forms = nodes.filter(({ type }) => type === 'n8n-nodes-base.formTrigger');
		expect(forms.filter(({ parameters, webhookId }) => parameters.authentication !== 'basicAuth' || !webhookId)).toEqual([]);
		// Where a template names a credential, n8n's editor doesn't save what a person makes instead, and refuses to publish.
		expect(forms.filter(({ credentials }) => credentials)).toEqual([]);
	});

	test('a node that needs an account that not everybody has is off', () => {
		if (name !== 'match-from-spreadsheet') return;
		const named = nodes.filter(({ credentials, disabled }) => credentials && !disabled).map((node) => node.name);
		expect(named).toEqual([]);
	});

	test('whoever calls a webhook must prove who they are', () => {
		const webhooks = nodes.filter(({ type }) => type === 'n8n-nodes-base.webhook');
		expect(webhooks.filter(({ parameters, webhookId }) => parameters.authentication !== 'headerAuth' || !webhookId)).toEqual([]);
	});

	test('time zone, time limit and what is kept of executions are set', () => {
		expect(settings).toMatchObject({
			executionOrder: 'v1',
			timezone: 'Europe/Oslo',
			executionTimeout: expect.any(Number),
			saveDataSuccessExecution: 'none',
			saveManualExecutions: false,
		});
	});

	test('our nodes retry inside, so n8n does not retry them', () => {
		expect(nodes.filter(({ type, retryOnFail }) => type.startsWith('n8n-nodes-24') && retryOnFail)).toEqual([]);
	});

	test('where a sync run is started, each 24SevenOffice node expects its organization: each has a credential of its own', () => {
		if (!nodes.some((node) => node.name === 'Start Sync Run')) return;
		const ours = nodes.filter((node) => node.type === 'n8n-nodes-24sevenoffice-costtracker.twentyFourSevenOffice' && node.name !== 'Check Organization');
		const expected = ({ parameters }: INode) => (parameters.options as { expectedOrganizationId?: string } | undefined)?.expectedOrganizationId;
		expect(ours.length).toBeGreaterThan(0);
		expect(ours.filter((node) => expected(node) !== "={{ $('Start Sync Run').first().json.organizationId }}").map((node) => node.name)).toEqual([]);
	});

	test('one yellow note explains it; the others are short', () => {
		const stickies = nodes.filter(isSticky);
		const yellow = stickies.filter(({ parameters }) => parameters.color === 1);
		expect(yellow).toHaveLength(1);
		expect(words(yellow[0]!)).toBeGreaterThanOrEqual(100);
		expect(words(yellow[0]!)).toBeLessThanOrEqual(300);
		expect(yellow[0]!.parameters.content).toMatch(/### How it works[\s\S]*### Setup/);
		expect(stickies.filter((sticky) => sticky !== yellow[0] && words(sticky) >= 50)).toEqual([]);
	});

	test('no two nodes overlap, and no two notes', () => {
		expect(overlaps(nodes.filter((node) => !isSticky(node)).map(boxOf))).toEqual([]);
		expect(overlaps(nodes.filter(isSticky).map(boxOf))).toEqual([]);
	});

	test('what must not end the chain when there is nothing: Always Output Data and Execute Once', () => {
		const reads = nodes.filter(
			({ type, parameters, name: nodeName }) =>
				type.startsWith('n8n-nodes-24') && parameters.operation === 'getAll' && nodeName !== 'Get Matched Without PDF',
		);
		// What takes its period from each item, and what looks at all items together, must see them all.
		const needsItems = ({ type, parameters }: INode) => (parameters.scope === 'matching' && parameters.resource === 'purchaseOrder') || (type.startsWith('n8n-nodes-24sevenoffice-costtracker.twenty') && JSON.stringify(parameters).includes('{{ $json.'));
		expect(reads.filter((node) => !node.alwaysOutputData || Boolean(node.executeOnce) === needsItems(node)).map((node) => node.name)).toEqual([]);
	});
});

test('the folder has nothing but templates', () => {
	expect(readdirSync(folder).filter((file) => file !== 'examples' && !/\.(json|md|png)$/.test(join(file)))).toEqual([]);
});

test('Backfill hands over to Sync and match: with the same settings, both read through the same filter', () => {
	const [backfill, sync] = ['backfill', 'sync-and-match'].map((name) => new Map(readTemplate(name).nodes.map((node) => [node.name, node.parameters])));
	// The fingerprint of the filter is made of these very parameters, as text.
	expect(JSON.stringify(backfill!.get('Get Transactions'))).toBe(JSON.stringify(sync!.get('Get Transactions')));
	const plan = (parameters: unknown) => ({ ...(parameters as object), options: { ...(parameters as { options: object }).options, checkMonth: undefined } });
	expect(plan(backfill!.get('Plan Reading'))).toEqual(plan(sync!.get('Plan Reading')));
	const fields = (parameters: unknown) => (parameters as { assignments: { assignments: Array<{ name: string }> } }).assignments.assignments.map(({ name }) => name);
	expect(fields(backfill!.get('Settings'))).toEqual(expect.arrayContaining(fields(sync!.get('Settings'))));
});
