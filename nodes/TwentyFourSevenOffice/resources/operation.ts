import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Source } from '../source';

/** What an operation gives for one input item: plain data, or a whole item where it carries a file. */
export type OperationResult = IDataObject[] | INodeExecutionData;

export type Operation = (context: IExecuteFunctions, source: Source, itemIndex: number) => Promise<OperationResult>;
