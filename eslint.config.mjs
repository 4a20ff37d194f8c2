import { config as n8nConfig } from '@n8n/node-cli/eslint';
import typescriptEslint from 'typescript-eslint';

// n8n's own rules decide for what it loads: nodes and credentials. The core and the tests keep general ones.
const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts', 'package.json'];

export default typescriptEslint.config(
	{ ignores: ['dist/**', 'node_modules/**', 'sandbox/n8n/**', 'sandbox/.data/**', 'coverage/**', 'reports/**', '.stryker-tmp/**'] },
	...n8nConfig.map((entry) => (entry.files || entry.ignores ? entry : { ...entry, files: shipped })).map(onlyShipped),
	{
		files: ['domain/**/*.ts', 'sandbox/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
		extends: [typescriptEslint.configs.recommended],
		rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }] },
	},
);

/** The config's general `**​/*.ts` block would forbid timers and `process` in tests and the sandbox, too. */
function onlyShipped(entry) {
	return entry.files?.includes('**/*.ts') ? { ...entry, files: shipped.slice(0, 2) } : entry;
}
