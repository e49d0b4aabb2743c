import type { ExplainWords } from './explain-words.js';

export const explainNl: ExplainWords = {
  steps: 'De klok, stap voor stap',
  change: 'Wat de uitkomst had veranderd',
  starts: (moment) => `De klok begint op ${moment}.`,
  begins: (moment) => `Waar het om gaat, begint op ${moment}.`,
  window: (hours) => `Zij loopt binnen het venster ${hours}.`,
  runs: (day, from, to, ran, total) => `${day}, ${from}–${to}: ${ran}, tot hier ${total}.`,
  runsMore: (spans, ran, total) => `Daarna ${spans}: ${ran}, tot hier ${total}.`,
  holidays: (days) => `Feestdagen ertussen: ${days}.`,
  clockChange: (moment, forward, by) =>
    `Op ${moment} ging de klok ${by} ${forward ? 'vooruit' : 'terug'}; de tijd die echt verstreek, telt.`,
  term: (name, value) => `De term ${name} is ${value}.`,
  due: (bound, moment) => `Het ${bound === 'latest' ? 'uiterste' : 'vroegste'} moment is ${moment}.`,
  done: (moment) => `Het gebeurde op ${moment}.`,
  planned: (moment) => `Het is gepland voor ${moment}.`,
  notDone: (horizon) => `Het was nog niet gebeurd op ${horizon}, waar de gegevens eindigen.`,
  distance: (text) => `Marge: ${text}.`,
  onTheLimit: 'Dat is precies op de grens.',
  earlier: (distance, due) =>
    `Was het ${distance} eerder gebeurd, uiterlijk ${due}, dan was de bepaling nagekomen.`,
  later: (distance, due) =>
    `Was het ${distance} later gebeurd, niet vóór ${due}, dan was de bepaling nagekomen.`,
  actByDue: (due) => `Met een record dat het uiterlijk ${due} toont, was de bepaling nagekomen.`,
  spare: (bound, distance) =>
    bound === 'latest'
      ? `Meer dan ${distance} later, en zij was niet nagekomen.`
      : `Meer dan ${distance} eerder, en zij was niet nagekomen.`,
  spareNone: 'Er was geen ruimte: het is precies op de grens.',
  number: (side, distance, limit) =>
    `Met ${distance} ${side === 'more' ? 'meer' : 'minder'} was de grens van ${limit} gehaald.`,
  numberSpare: (side, distance) =>
    `Met meer dan ${distance} ${side === 'more' ? 'erbij' : 'eraf'} was zij niet nagekomen.`,
  otherValue: (limit) => `Met ${limit} in plaats van wat er is gevonden, was de bepaling nagekomen.`,
  wouldDecide: (what) => `Met ${what} in de gegevens kan de uitkomst vallen.`,
  answer: 'Met een antwoord op de vraag die de tekst aan een mens overlaat, kan de uitkomst vallen.',
  wait: (moment) => `Nog niets: de uitkomst kan vallen vanaf ${moment}.`,
  waitOpen: 'Nog niets: het hangt af van wat nog komt.',
  tried: (fact, value, verdict) => `Met ${fact} ${value} is het: ${verdict}.`,
  absentFact: 'niet aanwezig',
  noneFound: 'Er is geen verandering van één feit gevonden die een andere uitkomst geeft.',
  otherReading: (choice, verdict) => `Onder de lezing ${choice} is het: ${verdict}.`,
};
