import express, { Router } from 'express';
import type { Response } from 'express';
import { ApiError } from '../apiError';
import { listMasterData } from '../store/masterData';
import { readSettings, saveSettings } from '../store/settings';
import type { Settings } from '../store/settings';
import type { Store } from '../store/store';
import { html } from './html';
import { layout, notice } from './layout';
import { applyStep, readForm } from './settingsDraft';
import type { SettingsForm } from './settingsDraft';
import { settingsForm } from './settingsForm';

const maxChoices = 500;

/** The filter and the sortable criteria. Moving, adding and removing change the page; only Save changes what is stored. */
export function settingsPages(store: Store): Router {
	const router = Router();
	const show = (response: Response, draft: Settings, message: ReturnType<typeof html> | false, focus?: string) => {
		const projects = listMasterData(store, 'projects', { limit: maxChoices }).items;
		const departments = listMasterData(store, 'departments', { limit: maxChoices }).items;
		const body = html`${message}${settingsForm(draft, projects, departments, focus)}`;
		response.send(layout({ title: 'Settings', section: '/settings', body }));
	};
	router.get('/settings', (request, response) => {
		show(response, readSettings(store), request.query.saved !== undefined && notice('done', 'Saved. The next sync run uses these settings.'));
	});
	router.post('/settings', express.urlencoded({ extended: false }), (request, response) => {
		const form = request.body as SettingsForm;
		const draft = readForm(form, readSettings(store));
		const step = String(form.step ?? 'save');
		if (step !== 'save') {
			const { criteria, focus } = applyStep(draft.match.criteria, step);
			const moved = { ...draft, match: { ...draft.match, criteria } };
			return show(response, moved, notice('done', 'Not saved yet: choose Save changes when the order is right.'), focus);
		}
		try {
			store.transact(() => saveSettings(store, { filter: draft.filter, match: draft.match, expectedRevision: draft.revision }));
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			response.status(error.status);
			return show(response, draft, notice('problem', error.message));
		}
		response.redirect(303, '/settings?saved');
	});
	return router;
}
