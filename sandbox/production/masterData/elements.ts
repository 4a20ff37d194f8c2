import type { DimensionElement } from '../wire';

export const PROJECT = 1;
export const DEPARTMENT = 2;
export const PURCHASE_ORDER_NUMBER = 101;

const element = (dimensionType: number, active: boolean) => ([value, name]: [string, string]): DimensionElement => ({ dimensionType, value, name, active });

const projectNames: Array<[string, string]> = [
	['2601', 'Utvikling'], ['2602', 'Forproduksjon'], ['2603', 'Opptak Oslo'], ['2604', 'Opptak Tromsø'], ['2605', 'Opptak Lofoten'],
	['2606', 'Studioopptak'], ['2607', 'Nattopptak'], ['2608', 'Etterarbeid'], ['2609', 'Visuelle effekter'], ['2610', 'Lyd og musikk'],
	['2611', 'Lansering'], ['2612', 'Bakomfilm'], ['2613', 'Kortversjon'], ['2614', 'Festival'],
];

export const projects: DimensionElement[] = projectNames.map(element(PROJECT, true));

/** Closed in the accounting system, so that it is no longer listed; ledger lines still carry it. */
export const inactiveProject: DimensionElement = element(PROJECT, false)(['2490', 'Pilot (avsluttet)']);

const departmentNames: Array<[string, string]> = [
	['10', 'Produksjon'], ['20', 'Kamera'], ['30', 'Lys og grip'], ['40', 'Scenografi'], ['50', 'Kostyme og maske'],
	['60', 'Lyd'], ['70', 'Etterarbeid'], ['80', 'Produksjonskontor'], ['90', 'Lansering'],
];

export const departments: DimensionElement[] = departmentNames.map(element(DEPARTMENT, true));
export const inactiveDepartment: DimensionElement = element(DEPARTMENT, false)(['99', 'Gammelt kontor']);
