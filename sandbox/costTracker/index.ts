export { startCostTracker } from './startCostTracker';
export type { CostTracker, CostTrackerOptions } from './startCostTracker';
export type { PurchaseOrderSeed } from './store/seedPurchaseOrders';
