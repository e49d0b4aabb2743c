import type { LetterSheet, LintMark, NamedFactUse } from '../agreement/lint/lint-check.js';
import { factNamed } from '../letter/check-names.js';
import type { LetterProblem } from '../letter/letter-problem.js';
import { type LetterTemplate, templateId } from '../letter/template.js';
import type { LetterTemplates, TemplateRead } from './letter-templates.js';

const VERDICT = 'when.';
const CONDITIONS: readonly (string | undefined)[] = ['if', 'unless'];

/** All letter templates, as lint looks at them: what they name, and where. */
export async function letterSheets(templates: LetterTemplates): Promise<readonly LetterSheet[]> {
  const sheets: LetterSheet[] = [];
  for (const id of templates.ids) {
    const read = await templates.read(id);
    if (read !== undefined) sheets.push(sheetOf(read));
  }
  return sheets;
}

export function marksOf(problems: readonly LetterProblem[]): readonly LintMark[] {
  return problems.map(({ message, at }) => ({ message, at: at ?? { file: 'templates/letters' } }));
}

function sheetOf(read: TemplateRead): LetterSheet {
  const { file } = read;
  const { name, lang } = templateId(file) ?? { name: file, lang: 'nl' as const };
  if ('problems' in read) {
    const problems = marksOf(read.problems);
    return { name, lang, file, problems, to: 'both', anyClause: true, clauses: [], facts: [], verdicts: [] };
  }
  const { template } = read;
  return {
    name,
    lang,
    file,
    problems: [],
    to: template.to,
    anyClause: template.legalBasis === 'any',
    clauses:
      template.legalBasis === 'any'
        ? []
        : template.legalBasis.map((id, index) => ({ id, at: template.at(['legalBasis', index]) })),
    facts: [...factsOfHead(template), ...factsOfText(template)],
    verdicts: template.names
      .filter((use) => use.list === undefined && use.name.startsWith(VERDICT))
      .map((use) => ({ verdict: use.name.slice(VERDICT.length), at: use.at })),
  };
}

/** A row of the table is left out where there is no value. */
function factsOfHead({ facts, at }: LetterTemplate): NamedFactUse[] {
  return facts.map(({ name, as, words }) => ({
    name,
    asked: true,
    as,
    ...(words === undefined ? {} : { words: Object.keys(words) }),
    at: at(['facts', name]),
  }));
}

function factsOfText({ names }: LetterTemplate): NamedFactUse[] {
  return names.flatMap((use): NamedFactUse[] => {
    const name = factNamed(use);
    if (name === undefined) return [];
    const condition = CONDITIONS.includes(use.by);
    const as = condition || use.by === undefined ? {} : { as: use.by };
    // Of a list nothing is said where there is nothing in it.
    return [{ name, asked: use.asked || condition || use.by === 'each', ...as, at: use.at }];
  });
}
