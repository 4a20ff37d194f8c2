/** Mutation testing asks the laws thousands of times, so each time of few worlds; the examples come first. */
process.env.LAW_RUNS ??= '25';
