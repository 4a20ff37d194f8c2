import { namingLaw } from './namingLaw';

it('texts name what the reference says they name', () => {
	namingLaw(Number(process.env.TEXT_LAW_RUNS ?? process.env.LAW_RUNS ?? 1_500), Number(process.env.LAW_SEED ?? 20_211_124));
});
