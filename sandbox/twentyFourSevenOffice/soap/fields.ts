import { SoapFault } from './soapFault';
import { asObject } from './soapXml';

/** Reads what was sent: as ASP.NET does by type, but loudly where it would be silent about names that it does not know. */
export interface Fields {
	text(name: string): string | undefined;
	integer(name: string): number | undefined;
	boolean(name: string): boolean | undefined;
	/** Milliseconds since 1970. A time without an offset is Norwegian wall-clock time, or UTC where `zone` says so. */
	dateTime(name: string, zone?: 'utc'): number | undefined;
	integers(name: string): number[] | undefined;
	texts(name: string): string[] | undefined;
	child(name: string, known: readonly string[]): Fields;
}

const INTEGER = /^[+-]?\d+$/;
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

export function readFields(value: unknown, known: readonly string[]): Fields {
	const fields = asObject(value);
	const unknown = Object.keys(fields).filter((name) => !known.includes(name) && !name.startsWith('@') && name !== '#text');
	if (unknown.length > 0) throw unreadable(`Unknown: ${unknown.join(', ')}. Known: ${known.join(', ')}.`);
	const text = (name: string): string | undefined => {
		const found = fields[name];
		// xsi:nil is "not given".
		if (found === undefined || asObject(found)['@nil'] === 'true') return undefined;
		if (typeof found !== 'string') throw unreadable(`${name} is given twice, or holds elements.`);
		return found;
	};
	const typed = <T>(name: string, read: (given: string) => T | undefined): T | undefined => {
		const given = text(name);
		if (given === undefined) return undefined;
		const found = read(given);
		if (found === undefined) throw unreadable(`${name} can't be "${given}".`);
		return found;
	};
	const list = (name: string, item: string): unknown[] | undefined => {
		if (fields[name] === undefined) return undefined;
		const items = asObject(fields[name])[item];
		return items === undefined ? [] : Array.isArray(items) ? items : [items];
	};
	return {
		text,
		integer: (name) => typed(name, (given) => (INTEGER.test(given) ? Number(given) : undefined)),
		boolean: (name) => typed(name, (given) => (({ true: true, 1: true, false: false, 0: false }) as Record<string, boolean>)[given]),
		dateTime: (name, zone) => typed(name, (given) => readDateTime(given, zone)),
		integers: (name) => list(name, 'int')?.map(Number),
		texts: (name) => list(name, 'string')?.map(String),
		child: (name, names) => readFields(fields[name], names),
	};
}

function readDateTime(given: string, zone: 'utc' | undefined): number | undefined {
	const found = DATE_TIME.exec(given);
	if (found === null) return undefined;
	const [, year, month, day, hour, minute, second, offset] = found;
	const asUtc = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
	if (Number.isNaN(asUtc)) return undefined;
	if (offset !== undefined) return Date.parse(given);
	if (zone === 'utc') return asUtc;
	// Norway is one hour ahead of UTC, two in summer; a wall-clock time in the hour that summer time skips does not exist.
	const instants = [asUtc - 3_600_000, asUtc - 7_200_000].filter((instant) => osloWallClock(instant) === asUtc);
	// 3P finago-go 85d1399: times in the gap are not accepted.
	if (instants.length === 0) throw unreadable(`${given} does not exist in Norway: clocks go forward over it.`);
	return instants.at(-1);
}

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });

/** What a clock in Oslo shows at an instant, as if it were UTC. */
export function osloWallClock(instant: number): number {
	return Date.parse(`${oslo.format(instant).replace(' ', 'T')}Z`);
}

/** ASP.NET's text for what it can't deserialize. */
function unreadable(why: string): SoapFault {
	return new SoapFault('soap:Client', `Server was unable to read request. ---> ${why}`);
}
