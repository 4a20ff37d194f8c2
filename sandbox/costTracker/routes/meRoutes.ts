import { Router } from 'express';

export function meRoutes(organizationId: string): Router {
	const router = Router();
	router.get('/me', (_request, response) => {
		response.json({ company: 'CostTracker sandbox', organizationIds: [organizationId], apiVersion: '1.0.0' });
	});
	return router;
}
