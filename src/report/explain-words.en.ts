import type { ExplainWords } from './explain-words.js';

export const explainEn: ExplainWords = {
  steps: 'The clock, step by step',
  change: 'What would have changed it',
  starts: (moment) => `The clock starts on ${moment}.`,
  begins: (moment) => `What it is about begins on ${moment}.`,
  window: (hours) => `It runs inside the window ${hours}.`,
  runs: (day, from, to, ran, total) => `${day}, ${from}–${to}: ${ran}, ${total} so far.`,
  runsMore: (spans, ran, total) => `Then ${spans}: ${ran}, ${total} so far.`,
  holidays: (days) => `Holidays in between: ${days}.`,
  clockChange: (moment, forward, by) =>
    `On ${moment} the clocks went ${forward ? 'forward' : 'back'} by ${by}; the time that really passed counts.`,
  term: (name, value) => `The term ${name} is ${value}.`,
  due: (bound, moment) => `The ${bound} moment is ${moment}.`,
  done: (moment) => `It happened on ${moment}.`,
  planned: (moment) => `It is planned for ${moment}.`,
  notDone: (horizon) => `It had not happened by ${horizon}, where the data ends.`,
  distance: (text) => `Margin: ${text}.`,
  onTheLimit: 'That is exactly on the limit.',
  earlier: (distance, due) =>
    `Had it happened ${distance} earlier, by ${due}, the clause would have been kept.`,
  later: (distance, due) =>
    `Had it happened ${distance} later, not before ${due}, the clause would have been kept.`,
  actByDue: (due) => `With a record that shows it by ${due} the clause would have been kept.`,
  spare: (bound, distance) =>
    bound === 'latest'
      ? `More than ${distance} later it would not have been kept.`
      : `More than ${distance} earlier it would not have been kept.`,
  spareNone: 'There was no room: it is exactly on the limit.',
  number: (side, distance, limit) => `With ${distance} ${side} the limit of ${limit} would have been kept.`,
  numberSpare: (side, distance) => `With more than ${distance} ${side} it would not have been kept.`,
  otherValue: (limit) => `With ${limit} in place of what was found the clause would have been kept.`,
  wouldDecide: (what) => `With ${what} in the data the verdict can fall.`,
  answer: 'With an answer to the question that the text leaves to a person the verdict can fall.',
  wait: (moment) => `Nothing yet: the verdict can fall from ${moment}.`,
  waitOpen: 'Nothing yet: it depends on what is still to come.',
  tried: (fact, value, verdict) => `With ${fact} ${value} it is: ${verdict}.`,
  absentFact: 'not there',
  noneFound: 'No change of a single fact was found that gives another verdict.',
  otherReading: (choice, verdict) => `Under the reading ${choice} it is: ${verdict}.`,
};
