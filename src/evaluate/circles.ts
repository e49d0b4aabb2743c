import type { Problems } from '../source/problem.js';
import type { TypeFact } from './entity-type.js';
import type { LocalFact } from './names.js';

type Fact = TypeFact | LocalFact;

/** A fact may refer to itself only through its neighbours. Every circle is reported once, with all its names. */
export function reportCircles(
  facts: readonly TypeFact[],
  locals: readonly LocalFact[],
  problems: Problems,
): void {
  const state = new Map<Fact, 'open' | 'done'>();
  const trail: Fact[] = [];
  const visit = (fact: Fact): void => {
    if (state.get(fact) === 'done') return;
    if (state.get(fact) === 'open') {
      const circle = [...trail.slice(trail.indexOf(fact)), fact];
      const message = `facts refer to each other in a circle: ${circle.map(nameOf).join(' → ')}`;
      problems.add({
        code: 'fact-cycle',
        message,
        at: fact.at(),
        hint: 'only previous. may lead back',
      });
      return;
    }
    state.set(fact, 'open');
    trail.push(fact);
    for (const read of fact.reads) visit(read);
    trail.pop();
    state.set(fact, 'done');
  };
  for (const fact of [...facts, ...locals]) visit(fact);
}

function nameOf(fact: Fact): string {
  return 'type' in fact ? `${fact.type.name}.${fact.name}` : fact.name;
}
