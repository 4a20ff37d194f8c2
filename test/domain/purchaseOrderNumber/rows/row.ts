/** A description, and the known numbers that it names when nothing is known about the supplier. */
export type Row = [text: string, named: string[]];
