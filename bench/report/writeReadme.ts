import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, '../README.md');
const [BEGIN, END] = ['<!-- measured -->', '<!-- /measured -->'];

/** Puts the run's tables between the two marks of README.md. */
export function writeReadme(measured: string): void {
	const text = readFileSync(FILE, 'utf8');
	const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
	if (begin < 0 || end < begin) throw new Error(`README.md has no ${BEGIN} … ${END} to write between`);
	writeFileSync(FILE, `${text.slice(0, begin + BEGIN.length)}\n${measured}\n${text.slice(end)}`);
}
