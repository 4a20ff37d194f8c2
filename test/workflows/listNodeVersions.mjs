// Makes oldestNodes.json: which versions of n8n's own nodes the oldest n8n has that we support.
// node test/workflows/listNodeVersions.mjs sandbox/oldestN8n
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(process.argv[2] ?? 'sandbox/oldestN8n', 'node_modules');
const versions = {};
for (const { name, version } of JSON.parse(readFileSync(join(modules, 'n8n-nodes-base/dist/types/nodes.json'), 'utf8'))) {
	versions[name] = [...new Set([...(versions[name] ?? []), ...[version].flat()])].sort((a, b) => a - b);
}
const n8n = JSON.parse(readFileSync(join(modules, 'n8n/package.json'), 'utf8')).version;
writeFileSync(new URL('oldestNodes.json', import.meta.url), `{"n8n": "${n8n}", "versions": {\n${Object.entries(versions).sort().map(([name, list]) => `${JSON.stringify(name)}: ${JSON.stringify(list)}`).join(',\n')}\n}}\n`);
