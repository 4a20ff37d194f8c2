export type * from './settings';
export type * from './outcome';
export type { Transaction } from '../transaction';
export type { PurchaseOrder } from '../purchaseOrder';
