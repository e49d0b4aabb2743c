import type { DerivationSyntax } from '../../src/agreement/expression.js';

const BEGIN = '<!-- derivations: written by test/docs/derivation-table.ts -->\n';
const END = '<!-- /derivations -->';

/** The page with its table of derivations as the program declares them. */
export function withDerivations(page: string, derivations: Iterable<DerivationSyntax>): string {
  const from = page.indexOf(BEGIN) + BEGIN.length;
  return `${page.slice(0, from)}${tableOf(derivations)}${page.slice(page.indexOf(END))}`;
}

function tableOf(derivations: Iterable<DerivationSyntax>): string {
  const rows = [...derivations].map(
    ({ name, says, takes, options, required, population, units }) =>
      `| \`${name}\` | ${[
        ...(takes === 'branches' ? ['a list of `{ when, then }` and `{ else }`'] : []),
        ...(takes === 'list' || takes === 'list-or-population' ? ['a list of values, or'] : []),
        ...(population === true ? ['*population*'] : []),
        ...[...new Set([...required, ...Object.keys(options)])].map((option) =>
          required.includes(option) ? `**\`${option}\`**` : `\`${option}\``,
        ),
        ...(units === undefined ? [] : [`(${units.join(', ')})`]),
      ].join(' ')} | ${says} |`,
  );
  return ['| Derivation | Options | What it gives |', '|---|---|---|', ...rows, ''].join('\n');
}
