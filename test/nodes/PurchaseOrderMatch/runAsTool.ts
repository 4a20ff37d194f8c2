import type { INodeParameters } from 'n8n-workflow';
import { PurchaseOrderMatch } from '../../../nodes/PurchaseOrderMatch/PurchaseOrderMatch.node';
import { runAsTool as runNodeAsTool } from '../../support/engine/runAsTool';

/** Lets an agent call Purchase Order Match as a tool in n8n's engine. The answer is what the agent is told. */
export const runAsTool = (parameters: INodeParameters, toolArguments: object) =>
	runNodeAsTool({ node: new PurchaseOrderMatch(), parameters, toolArguments });
