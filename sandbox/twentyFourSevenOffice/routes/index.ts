import type { Route } from '../http/route';
import { accountingRoutes } from './accounting';
import { customerRoutes } from './customers';
import { dimensionRoutes } from './dimensions';
import { documentRoutes } from './documents';
import { transactionLineRoutes } from './transactionLines';

/** Every operation that the sandbox plays, below /v1. All are GET: 24SevenOffice is only read. */
export const routes: readonly Route[] = [...transactionLineRoutes, ...customerRoutes, ...dimensionRoutes, ...accountingRoutes, ...documentRoutes];
