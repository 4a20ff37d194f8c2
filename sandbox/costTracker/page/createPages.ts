import { Router } from 'express';
import type { Store } from '../store/store';
import type { RefreshTarget } from './refreshWebhook';
export function createPages(_store: Store, _refresh: RefreshTarget | undefined): Router { return Router(); }
