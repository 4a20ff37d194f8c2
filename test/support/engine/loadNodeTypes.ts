import 'reflect-metadata';
import { LazyPackageDirectoryLoader, PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType, INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { dirname, resolve } from 'node:path';

const projectDirectory = resolve(__dirname, '../../..');

/**
 * This package as n8n loads it, but from the TypeScript sources, so that a test never runs a stale build.
 * The build itself is what `npm run test:e2e` installs into a real n8n.
 */
class SourcePackageLoader extends PackageDirectoryLoader {
	protected override resolvePath(file: string): string {
		if (compiledDirectory !== null && file.endsWith('.js')) return resolve(compiledDirectory, file.replace(/^dist\//, ''));
		return super.resolvePath(file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
	}
}

let compiledDirectory: string | null = null;

/** From now on this package is loaded from JavaScript in a directory: for measurements, of what is published. */
export function loadCompiledFrom(directory: string): void {
	compiledDirectory = directory;
}

export interface LoadedTypes {
	nodeTypes: INodeTypes;
	credentialType(name: string): ICredentialType;
}

let loaded: Promise<LoadedTypes> | undefined;

/** Our nodes and n8n's own, loaded once a test file. */
export function loadNodeTypes(): Promise<LoadedTypes> {
	loaded ??= load();
	return loaded;
}

async function load(): Promise<LoadedTypes> {
	const ours = new SourcePackageLoader(projectDirectory);
	await ours.loadAll();
	const builtIn = new LazyPackageDirectoryLoader(dirname(require.resolve('n8n-nodes-base/package.json')));
	await builtIn.loadAll();

	const byType = (type: string): INodeType | IVersionedNodeType => {
		const [packageName, name] = [type.slice(0, type.lastIndexOf('.')), type.slice(type.lastIndexOf('.') + 1)];
		const loader = [ours, builtIn].find((candidate) => candidate.packageName === packageName);
		if (!loader) throw new Error(`No package is loaded for node type "${type}"`);
		return loader.getNode(name).type;
	};
	return {
		nodeTypes: {
			getByName: byType,
			getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(byType(type), version),
			getKnownTypes: () => ({}),
		},
		credentialType: (name) =>
			(name in ours.known.credentials ? ours : builtIn).getCredential(name).type,
	};
}
