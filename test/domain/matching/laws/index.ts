import { agreesWithReference } from './agreesWithReference';
import { aPersonsWordStands } from './aPersonsWordStands';
import { feedingBackChangesNothing } from './feedingBackChangesNothing';
import { badDataIsAnOutcome, inputIsLeftAlone } from './inputIsLeftAlone';
import { oneOutcomeEach } from './oneOutcomeEach';
import { ordersNobodyCanNameChangeNothing } from './ordersNobodyCanNameChangeNothing';
import { shufflingChangesNothing } from './shufflingChangesNothing';
import { strangersChangeNothing } from './strangersChangeNothing';
import { sumsAreKept } from './sumsAreKept';

/** The laws of matching, each with the name it is known by. */
export const laws = {
	oneOutcomeEach,
	shufflingChangesNothing,
	strangersChangeNothing,
	feedingBackChangesNothing,
	aPersonsWordStands,
	ordersNobodyCanNameChangeNothing,
	sumsAreKept,
	inputIsLeftAlone,
	badDataIsAnOutcome,
	agreesWithReference,
};
