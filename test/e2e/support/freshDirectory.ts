import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty directory of its own under the system's temporary ones. */
export function freshDirectory(): string {
	return mkdtempSync(join(tmpdir(), 'e2e-'));
}
