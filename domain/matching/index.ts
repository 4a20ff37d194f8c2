export { ENGINE_VERSION, settingsHash } from './settingsHash';
export { parseSettings, type ParsedSettings } from './parseSettings';
export type { SettingsError } from './settingsFields';
export * from './settings';
export type * from './outcome';
export type { Transaction } from '../transaction';
export type { PurchaseOrder } from '../purchaseOrder';
