import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** By the name of the file that holds it. */
export const WSDL_NAMES = ['accountService', 'attachmentService', 'authService', 'clientService', 'companyService', 'projectService', 'transactionService'] as const;
export type WsdlName = (typeof WSDL_NAMES)[number];

export interface Specifications {
	/** Of the REST API. */
	openApiFile: string;
	wsdlFile(name: WsdlName): string;
}

/**
 * The vendor's specifications in a folder; undefined without the folder, since they are not ours to copy.
 * @throws when the folder is there but lacks one of them: a contract test that is then skipped would look like one that passed
 */
export function findSpecifications(folder: string): Specifications | undefined {
	if (!existsSync(folder)) return undefined;
	const openApiFile = join(folder, '24sevenoffice-rest-read-v0.60.1.openapi.json');
	const wsdlFile = (name: WsdlName): string => join(folder, 'soap', `${name}.wsdl`);
	const missing = [openApiFile, ...WSDL_NAMES.map(wsdlFile)].filter((file) => !existsSync(file));
	if (missing.length > 0) throw new Error(`The folder of specifications lacks ${missing.join(', ')}, so the contract tests can't hold anything to them.`);
	return { openApiFile, wsdlFile };
}
