import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findSpecifications, WSDL_NAMES } from './findSpecifications';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'specifications-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const files = ['24sevenoffice-rest-read-v0.60.1.openapi.json', ...WSDL_NAMES.map((name) => `soap/${name}.wsdl`)];
const write = (names: string[]) => {
	for (const name of names) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), '');
	}
};

test('without the folder there are none, and contract tests may be skipped', () => {
	expect(findSpecifications(join(folder, 'nowhere'))).toBeUndefined();
});

test('with all files they are found', () => {
	write(files);
	expect(findSpecifications(folder)!.openApiFile).toBe(join(folder, files[0]!));
});

test.each(files)('with the folder but without %s it is an error: a skip would look like a pass', (missing) => {
	write(files.filter((name) => name !== missing));
	expect(() => findSpecifications(folder)).toThrow(join(folder, missing));
});
