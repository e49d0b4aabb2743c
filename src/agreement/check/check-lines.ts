import type { Problems } from '../../source/problem.js';
import type { YamlTree } from '../../source/yaml-tree.js';
import type { Agreement } from '../agreement.js';
import { lineRanges, uncoveredLines } from '../ledger.js';

/** Where the manifest lists the lines that hold nothing (`text.blank`), every other line lies in some clause. */
export function checkLines(agreement: Agreement, manifest: YamlTree, problems: Problems): void {
  if (manifest.source(['text', 'blank', 0]) === undefined) return;
  for (const { from, to } of lineRanges(uncoveredLines(agreement))) {
    const [lines, them] =
      from === to
        ? [`line ${from} of the text belongs`, 'it']
        : [`lines ${from} to ${to} of the text belong`, 'them'];
    problems.add({
      code: 'line-without-clause',
      message: `${lines} to no clause`,
      at: manifest.at(['text', 'lines']),
      hint: `give ${them} to a clause, or list ${them} under text.blank`,
    });
  }
}
