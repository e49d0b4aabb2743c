import type { Agreement } from '../agreement/agreement.js';
import { WAIVERS_SCHEMA } from '../agreement/schema/waivers-schema.js';
import type { Waiver } from '../evaluate/waive.js';
import type { Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import type { FileRequest } from '../source/resolve-file.js';
import { checkSchema } from '../source/schema-check.js';
import { suggestion } from '../source/suggest.js';
import { readYaml } from '../source/yaml-tree.js';
import { Day } from '../values/day.js';

/** The file of waivers in a contract's folder. */
export const WAIVERS_FILE = 'waivers.yaml';

interface RawWaiver {
  readonly clause: string;
  readonly subject?: string;
  readonly reason: string;
  readonly approver: string;
  readonly until: string;
}

/** Reads waivers; one for a clause that does not exist is a problem. */
export async function readWaivers(
  request: FileRequest,
  agreement: Agreement,
  problems: Problems,
): Promise<Waiver[]> {
  const file = await readInputFile(request, problems);
  const tree = file === undefined ? undefined : readYaml(file.file, file.text, problems);
  if (tree === undefined || !(await checkSchema(tree, WAIVERS_SCHEMA, problems, { title: WAIVERS_FILE })))
    return [];
  const { waivers } = tree.data as { readonly waivers: readonly RawWaiver[] };
  return waivers.flatMap((raw, index): Waiver[] => {
    const path = ['waivers', index];
    const until = Day.parse(raw.until);
    if (!agreement.clauses.has(raw.clause)) {
      problems.add({
        code: 'unknown-clause',
        message: `there is no clause '${raw.clause}'`,
        at: tree.at([...path, 'clause']),
        hint: suggestion(raw.clause, [...agreement.clauses.keys()]),
      });
    }
    if (until === undefined) return [];
    const { clause, subject, reason, approver } = raw;
    return [
      { clause, ...(subject === undefined ? {} : { subject }), reason, approver, until, at: tree.at(path) },
    ];
  });
}
