import type { Bound } from './catalogue.js';

/** The sentences of an explanation. Each argument is text that was already put into words. */
export interface ExplainWords {
  readonly steps: string;
  readonly change: string;
  readonly starts: (moment: string) => string;
  readonly begins: (moment: string) => string;
  readonly window: (hours: string) => string;
  readonly runs: (day: string, from: string, to: string, ran: string, total: string) => string;
  readonly runsMore: (spans: string, ran: string, total: string) => string;
  readonly holidays: (days: string) => string;
  readonly clockChange: (moment: string, forward: boolean, by: string) => string;
  readonly term: (name: string, value: string) => string;
  readonly due: (bound: Bound, moment: string) => string;
  readonly done: (moment: string) => string;
  readonly planned: (moment: string) => string;
  readonly notDone: (horizon: string) => string;
  readonly distance: (text: string) => string;
  readonly onTheLimit: string;
  /** What would have had to be otherwise. */
  readonly earlier: (distance: string, due: string) => string;
  readonly later: (distance: string, due: string) => string;
  readonly actByDue: (due: string) => string;
  readonly spare: (bound: Bound, distance: string) => string;
  readonly spareNone: string;
  readonly number: (side: 'more' | 'less', distance: string, limit: string) => string;
  readonly numberSpare: (side: 'more' | 'less', distance: string) => string;
  readonly otherValue: (limit: string) => string;
  readonly wouldDecide: (what: string) => string;
  readonly answer: string;
  readonly wait: (moment: string) => string;
  readonly waitOpen: string;
  /** A change of one fact that was tried: with it the verdict is another. */
  readonly tried: (fact: string, value: string, verdict: string) => string;
  readonly absentFact: string;
  readonly noneFound: string;
  readonly otherReading: (choice: string, verdict: string) => string;
}
