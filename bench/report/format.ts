import { median } from '../measure/median';

/** A row per line, the first being the head. */
export function table(rows: ReadonlyArray<readonly string[]>): string {
	const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
	const [head, ...body] = rows;
	return [line(head!), line(head!.map((_, column) => (body.some((row) => /^\D/.test(row[column] ?? '')) ? '---' : '---:'))), ...body.map(line)].join('\n');
}

export function milliseconds(ms: number): string {
	if (ms < 10_000) return `${count(Math.round(ms))} ms`;
	if (ms < 120_000) return `${(ms / 1000).toFixed(1)} s`;
	const hours = ms / 3_600_000;
	if (hours < 2) return `${Math.round(ms / 60_000)} min`;
	return hours < 48 ? `${hours.toFixed(1)} h` : `${count(Math.round(hours / 24))} days`;
}

/** The median, and of several runs from where to where they went. */
export function spread(values: readonly number[]): string {
	if (values.length === 1) return milliseconds(values[0]!);
	return `${milliseconds(median(values))} (${milliseconds(Math.min(...values))} – ${milliseconds(Math.max(...values))})`;
}

export function megabytes(bytes: number | null): string {
	return bytes === null ? 'not known here' : `${count(Math.round(bytes / 1024 ** 2))} MB`;
}

export function count(value: number): string {
	return String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
}

export function times(ratio: number): string {
	return `${ratio.toFixed(2)}×`;
}
