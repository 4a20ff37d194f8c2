const toCommonJs = [
	'@swc/jest',
	{ jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' }, module: { type: 'commonjs' } },
];

/** What n8n's Form and Wait nodes lead to comes as ES modules only, which Jest can't load as they are. */
const esModules = ['htmlparser2', 'dom-serializer', 'domhandler', 'domutils', 'domelementtype', 'entities'];

/** Unit tests, nodes and template in n8n's real engine. See CONTRIBUTING.md. */
export default {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '/test/e2e/', '/test/long/'],
	transform: { '^.+\\.ts$': toCommonJs, [`/node_modules/(.+/)?(${esModules.join('|')})/.+\\.js$`]: toCommonJs },
	transformIgnorePatterns: [`/node_modules/(?!(.+/)?(${esModules.join('|')})/)`],
	setupFiles: ['<rootDir>/test/support/engine/silenceN8n.ts'],
	// Two on two cores: Jest by itself would leave one to itself.
	maxWorkers: '100%',
	workerIdleMemoryLimit: '2GB',
	testTimeout: 30_000,
};
