import type { Problems } from '../../source/problem.js';
import { suggestion } from '../../source/suggest.js';
import type { Agreement } from '../agreement.js';
import type { DerivationTable, PlaceOf } from '../expression.js';
import { walkAgreement } from '../walk.js';
import type { Place } from '../words.js';

/** Sections that terms stand in, and holiday calendars that clocks run by. */
export function checkNames(agreement: Agreement, derivations: DerivationTable, problems: Problems): void {
  const sections = agreement.sections.map(({ id }) => id);
  for (const { id, section, at } of agreement.terms.values()) {
    if (sections.includes(section)) continue;
    problems.add({
      code: 'unknown-section',
      message: `the term '${id}' stands in section '${section}', which agreement.yaml does not have`,
      ...placed(at),
      hint: suggestion(section, sections),
    });
  }
  const calendar = (name: string | undefined, at: PlaceOf): void => {
    if (name === undefined || agreement.calendars.has(name)) return;
    problems.add({
      code: 'unknown-calendar',
      message: `there is no calendar '${name}'`,
      at: at(),
      hint: suggestion(name, agreement.calendars.keys()),
    });
  };
  walkAgreement(agreement, derivations, {
    clock: (clock) => calendar(clock.calendar, clock.at),
    expression: (expression) => {
      if (expression.is === 'derived') calendar(expression.options.texts.get('calendar'), expression.at);
    },
  });
}

function placed({
  file,
  line,
  column,
}: Place): { file: string } | { at: { file: string; line: number; column: number } } {
  return line === undefined || column === undefined ? { file } : { at: { file, line, column } };
}
