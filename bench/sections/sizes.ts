import { count } from '../report/format';
import type { WorldSize } from '../world/world';

export const SEED = 20210001;
export const WARM_RUNS = 3;

export const SIZES: readonly WorldSize[] = [10_000, 100_000, 1_000_000].map((transactions) => ({ transactions, purchaseOrders: transactions / 10 }));
export const NODE_SIZE: WorldSize = { transactions: 50_000, purchaseOrders: 10_000 };

export function sizeName({ transactions, purchaseOrders }: WorldSize): string {
	return `${count(transactions)} × ${count(purchaseOrders)}`;
}
