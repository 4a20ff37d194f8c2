import type { INodeProperties } from 'n8n-workflow';
import { criteriaProperties } from './description/criteria';
import { fieldMappingProperties } from './description/fieldMapping';
import { inputProperties } from './description/input';
import { optionProperties } from './description/options';

/** The node's parameters, from top to bottom. */
export const properties: INodeProperties[] = [
	...inputProperties,
	...criteriaProperties,
	...fieldMappingProperties,
	...optionProperties,
];
