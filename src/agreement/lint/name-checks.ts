import type { Condition, Expression } from '../expression.js';
import { type Surroundings, walkAgreement } from '../walk.js';
import { WordTypes } from '../word-types.js';
import type { LintCheck, LintInput, LintMark } from './lint-check.js';

type Atom = Extract<Condition, { is: 'atom' }>;

/**
 * In a condition on the members of a population a name is first the member's. A fact of the rule that is called
 * alike is then not read, and the condition quietly says something else.
 */
export const columnHidesFact: LintCheck = {
  code: 'column-hides-fact',
  level: 'error',
  find(input) {
    const types = new WordTypes(input.agreement);
    const columns = columnsOf(input);
    const marks: LintMark[] = [];
    const look = (expression: Expression, around: Surroundings): void => {
      const member = around.populations[around.populations.length - 1];
      if (expression.is !== 'fact' || member === undefined || expression.path.length !== 1) return;
      const [name = ''] = expression.path;
      const local = around.rule?.facts.find((fact) => fact.name === name);
      // A fact cannot be read by its own value: there the member's name is the only one that can be meant.
      if (local === undefined || local === around.fact) return;
      const led = types.resolve(expression.path, around);
      const isLocal = led !== undefined && 'fact' in led && led.fact === local;
      if (isLocal || (led === undefined && !columns.has(`${member.of} ${name}`))) return;
      const message = `'${name}' is that of '${member.of}' here, not the fact of the rule (write subject.${name}, or give the fact another name)`;
      marks.push({ at: expression.at(), message });
    };
    eachAtom(input, ({ left, right }, around) => {
      look(left, around);
      look(right, around);
    });
    return marks;
  },
};

/** The same name on both sides is the same value: true for everybody, or for nobody. */
export const comparesWithItself: LintCheck = {
  code: 'compares-with-itself',
  level: 'error',
  find(input) {
    const marks: LintMark[] = [];
    eachAtom(input, ({ left, right }, around) => {
      if (left.is !== 'fact' || right.is !== 'fact') return;
      const name = right.path.join('.');
      if (left.path.join('.') !== name) return;
      const hint = around.populations.length === 0 ? '' : ` (did you mean subject.${name}?)`;
      marks.push({ at: right.at(), message: `'${name}' is compared with itself${hint}` });
    });
    return marks;
  },
};

function eachAtom(
  { agreement, derivations }: LintInput,
  see: (atom: Atom, around: Surroundings) => void,
): void {
  walkAgreement(agreement, derivations, {
    condition(condition, around) {
      if (condition.is === 'atom') see(condition, around);
    },
  });
}

/** `type name` of every column, also of groups by a key, whose names are not followed otherwise. */
function columnsOf({ agreement }: LintInput): ReadonlySet<string> {
  const facts = [...agreement.clauses.values()].flatMap((clause) => clause.facts);
  return new Set(facts.map(({ type = '', name }) => `${type} ${name}`));
}
