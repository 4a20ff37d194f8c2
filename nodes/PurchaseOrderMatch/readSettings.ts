import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { type CompleteSettings, parseSettings, type SettingsError } from '../../domain/matching';
import { criterionName } from './description/criterion';
import { quote } from './quote';
import { readDay } from './readDay';
import { readJson } from './readJsonList';

/** The engine's settings among the options. */
const ENGINE_OPTIONS = [
	'valueFrom',
	'compareWith',
	'transactionAmounts',
	'explicitNumberWins',
	'matchSuppliersByName',
	'reevaluateAutoMatched',
	'openStatuses',
	'lockedThrough',
];

/** Parameters of a criterion that mean "off" at 0, since a number field can't be left blank. */
const OFF_AT_ZERO = ['rivalGuardPercent', 'rivalGuardAmount'];

/**
 * The settings of the match from the node's parameters, checked before anything is decided. Throws NodeOperationError
 * that names each wrong criterion's position and field with what was there.
 */
export function readSettings(context: IExecuteFunctions): CompleteSettings {
	const isJson = context.getNodeParameter('criteriaSource', 0, 'define') === 'json';
	const given = isJson ? readJsonSettings(context) : { criteria: readCriteria(context, 'criteria.criterion') };
	return parseOrThrow(context, withOptions(context, given), '');
}

/** The same settings with the criteria that a person wants to try out; null when none are given. */
export function readWhatIf(context: IExecuteFunctions, settings: CompleteSettings): CompleteSettings | null {
	const criteria = readCriteria(context, 'options.whatIf.criterion');
	return criteria.length === 0 ? null : parseOrThrow(context, { ...settings, criteria } as IDataObject, 'What-If Criteria: ');
}

function parseOrThrow(context: IExecuteFunctions, settings: IDataObject, label: string): CompleteSettings {
	const parsed = parseSettings(settings);
	if (parsed.ok) return parsed.settings;
	const [first = 'The settings can\'t be used', ...others] = parsed.errors.map((error) => describe(error, settings.criteria));
	throw new NodeOperationError(context.getNode(), label + first, {
		description: [...others, 'Correct it in the node. Nothing was matched.'].join('\n'),
		itemIndex: 0,
	});
}

function readCriteria(context: IExecuteFunctions, parameter: string): IDataObject[] {
	return (context.getNodeParameter(parameter, 0, []) as IDataObject[]).map(withoutOffGuards);
}

function withoutOffGuards(criterion: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(criterion).filter(([name, value]) => !(OFF_AT_ZERO.includes(name) && value === 0)),
	);
}

/** The criteria alone, or the whole settings as the engine knows them. */
function readJsonSettings(context: IExecuteFunctions): IDataObject {
	const value = readJson(context, 'criteriaJson');
	if (Array.isArray(value)) return { criteria: value };
	if (typeof value === 'object' && value !== null) return value as IDataObject;
	throw new NodeOperationError(context.getNode(), `"Criteria (JSON)" is ${quote(value ?? '')}, which is no list of criteria`, {
		description: 'Give a list such as [{ "kind": "purchaseOrderNumberOnInvoice" }]. Nothing was matched.',
		itemIndex: 0,
	});
}

function withOptions(context: IExecuteFunctions, given: IDataObject): IDataObject {
	const options = context.getNodeParameter('options', 0, {}) as IDataObject;
	const settings: IDataObject = { ...given };
	for (const name of ENGINE_OPTIONS) {
		const value = readOption(name, options[name], context.getTimezone());
		if (value === undefined) continue;
		if (Object.hasOwn(settings, name) && quote(settings[name]) !== quote(value)) {
			throw new NodeOperationError(
				context.getNode(),
				`"${name}" is ${quote(settings[name])} in the criteria's JSON and ${quote(value)} in the options`,
				{ description: 'Keep one of the two. Nothing was matched.', itemIndex: 0 },
			);
		}
		settings[name] = value as IDataObject[string];
	}
	return settings;
}

/** An option's value for the engine; undefined where it says nothing. */
function readOption(name: string, value: unknown, zone: string): unknown {
	if (value === undefined || value === null) return undefined;
	if (name === 'lockedThrough') return readDay(value, zone) ?? undefined;
	if (name === 'openStatuses' && typeof value === 'string') {
		const statuses = value.split(/[,;\n]/).map((status) => status.trim()).filter((status) => status !== '');
		return statuses.length === 0 ? undefined : statuses;
	}
	return value;
}

/** E.g. `Criterion 4 (Same Supplier and Value Within ± %): Percent is "abc". Give …`. */
function describe({ position, message }: SettingsError, criteria: unknown): string {
	if (position === null) return message;
	const criterion: unknown = Array.isArray(criteria) ? criteria[position - 1] : undefined;
	const name = criterionName((criterion as IDataObject | null | undefined)?.kind);
	return `Criterion ${position}${name === undefined ? '' : ` (${name})`}: ${message}`;
}
