import { validationError } from './apiError';

/** How one query parameter is read from text. `undefined` means that it was not sent. */
export interface Parameter<T> {
	required: boolean;
	fallback: T;
	/** @throws ApiError 400 naming the parameter */
	read(name: string, text: string): T;
}

export type Parameters = Record<string, Parameter<unknown>>;
export type Read<P extends Parameters> = { [Name in keyof P]: P[Name] extends Parameter<infer T> ? T : never };

const wrong = (name: string, keyword: string, text: string, expected: string) => validationError('query', name, keyword, `The query parameter ${name} is "${text}"; it must be ${expected}.`);

const optional = <T>(read: Parameter<T>['read']): Parameter<T | undefined> => ({ required: false, fallback: undefined, read });

const readInteger = (bounds: { minimum?: number; maximum?: number } = {}) => (name: string, text: string): number => {
	if (!/^-?\d{1,15}$/.test(text)) throw wrong(name, 'type', text, 'a whole number');
	const value = Number(text);
	if (bounds.minimum !== undefined && value < bounds.minimum) throw wrong(name, 'minimum', text, `${bounds.minimum} or more`);
	if (bounds.maximum !== undefined && value > bounds.maximum) throw wrong(name, 'maximum', text, `${bounds.maximum} or less`);
	return value;
};

const readDate = (name: string, text: string): string => {
	const time = Date.parse(`${text}T00:00:00Z`);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) throw wrong(name, 'format', text, 'a date, YYYY-MM-DD');
	return text;
};

/** Milliseconds since 1970. */
const readDateTime = (name: string, text: string): number => {
	const time = Date.parse(text);
	if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text) || Number.isNaN(time)) throw wrong(name, 'format', text, 'a moment in ISO 8601');
	return time;
};

const readBoolean = (name: string, text: string): boolean => {
	if (text !== 'true' && text !== 'false') throw wrong(name, 'type', text, 'true or false');
	return text === 'true';
};

const readPattern = (pattern: RegExp, keyword: string, expected: string) => (name: string, text: string): string => {
	if (!pattern.test(text)) throw wrong(name, keyword, text, expected);
	return text;
};

export const text = optional((_name, value) => value);
export const date = optional(readDate);
export const requiredDate: Parameter<string> = { required: true, fallback: '', read: readDate };
export const dateTime = optional(readDateTime);
export const integer = optional(readInteger());
export const uuid = optional(readPattern(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'format', 'a GUID'));
export const pattern = (shape: RegExp, expected: string) => optional(readPattern(shape, 'pattern', expected));
export const boolean = optional(readBoolean);
export const booleanOr = (fallback: boolean): Parameter<boolean> => ({ required: false, fallback, read: readBoolean });
export const integerOr = (fallback: number, bounds: { minimum?: number; maximum?: number }): Parameter<number> => ({ required: false, fallback, read: readInteger(bounds) });

/**
 * Reads a query by the route's table of parameters.
 * ASSUMED query.unknown: whether the API ignores unknown parameters is not documented; the sandbox is loud, so that a slip in a name is seen.
 */
export function readParameters<P extends Parameters>(parameters: P, query: URLSearchParams): Read<P> {
	for (const name of new Set(query.keys())) {
		if (!Object.hasOwn(parameters, name)) throw validationError('query', name, 'unknown', `The query parameter ${name} does not exist here. Known: ${Object.keys(parameters).join(', ') || 'none'}.`);
		if (query.getAll(name).length > 1) throw validationError('query', name, 'maxItems', `The query parameter ${name} was sent ${query.getAll(name).length} times; send it once.`);
	}
	const values: Record<string, unknown> = {};
	for (const [name, parameter] of Object.entries(parameters)) {
		const given = query.get(name);
		if (given === null && parameter.required) throw validationError('query', name, 'required', `The query parameter ${name} is required.`);
		values[name] = given === null ? parameter.fallback : parameter.read(name, given);
	}
	return values as Read<P>;
}

/** A whole number in the path, e.g. a customer's id. */
export function readIntegerInPath(name: string, given: string): number {
	if (!/^\d{1,15}$/.test(given)) throw validationError('path', name, 'type', `"${given}" in the path is not a whole number (${name}).`);
	return Number(given);
}
