import type { Flip, Result, SweptChoice } from '../evaluate/result.js';
import { groupOf } from '../values/group-of.js';
import type { Catalogue } from './catalogue.js';
import { shownAs } from './shown.js';
import { valueText } from './value-text.js';
import { visibleText } from './visible-text.js';
import { counted, countText, inWords } from './words.js';

/** Another choice of a reading, and what it would change, in words. */
export interface SweptText {
  /** `--reading` takes it as it stands. */
  readonly option: string;
  readonly question: string;
  readonly chosen: string;
  /** How many verdicts flip, and the money that hangs on it. */
  readonly change: string;
  /** By rule and outcome: from what to what, how often, and the first subjects. */
  readonly flips: readonly string[];
}

const MOST_SUBJECTS = 3;

/** What the sweep of the readings found, those that flip most first; empty where it was not asked. */
export function sweptTexts({ sweep = [], contract, findings }: Result, words: Catalogue): SweptText[] {
  const byWeight = [...sweep].sort((a, b) => b.flips.length - a.flips.length);
  const states = new Set(findings.filter(({ holds }) => holds === true).map(({ rule }) => rule));
  return byWeight.map((swept) => textOf(swept, { currency: contract.currency, states }, words));
}

interface Context {
  readonly currency: string;
  /** Rules about a state that holds or does not: of them nothing is met. */
  readonly states: ReadonlySet<string>;
}

function textOf(swept: SweptChoice, { currency, states }: Context, words: Catalogue): SweptText {
  const { reading, question, chosen, choice, flips, amount } = swept;
  const money = amount === undefined ? [] : [valueText(amount, currency, words)];
  return {
    option: visibleText(`${reading}=${choice}`),
    question: visibleText(inWords(question, words)),
    chosen: visibleText(chosen),
    change: [counted(flips.length, words.counted.verdict, words), ...money].join(' · '),
    flips: [...groupOf(flips, ({ rule, from, to }) => `${rule} ${from} ${to}`).values()]
      .sort((a, b) => b.length - a.length)
      .map((group) => groupText(group, states, words)),
  };
}

function groupText(group: readonly Flip[], states: ReadonlySet<string>, words: Catalogue): string {
  const [first] = group;
  if (first === undefined) return '';
  const { rule, from, to } = first;
  const subjects = group.slice(0, MOST_SUBJECTS).map(({ subject }) => subject);
  const listed = [...subjects, ...(group.length > MOST_SUBJECTS ? ['…'] : [])].join(', ');
  const count = group.length === 1 ? '' : `${countText(group.length, words)} × `;
  const said = (verdict: Flip['from']): string =>
    words.outcome[shownAs({ verdict, holds: states.has(rule) })];
  return visibleText(`${rule}: ${count}${said(from)} → ${said(to)} (${listed})`);
}
