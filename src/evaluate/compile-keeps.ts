import type { Agreement } from '../agreement/agreement.js';
import { suggest } from '../source/suggest.js';
import type { Compiler } from './compiler.js';
import type { EntityType } from './entity-type.js';
import type { Names } from './names.js';
import type { Compute, Test } from './scope.js';

/** By which records a version of the terms is kept. */
export interface CompiledKeep {
  readonly type: EntityType;
  readonly where: Test | undefined;
  readonly version: Compute;
  readonly from: Compute;
  readonly through: Compute;
}

/** The `keeps` of all clauses; a record type that there is not becomes a problem. */
export function compileKeeps(
  { clauses, recordTypes }: Agreement,
  compiler: Compiler,
  base: Omit<Names, 'subjects' | 'reads'>,
): CompiledKeep[] {
  return [...clauses.values()].flatMap(({ keeps }): CompiledKeep[] => {
    if (keeps === undefined) return [];
    const type = compiler.typeNamed(keeps.of);
    if (type === undefined) {
      compiler.problems.add({
        code: 'unknown-record-type',
        message: `there is no record type '${keeps.of}'`,
        at: keeps.at(),
        hint: suggest(keeps.of, [...recordTypes.keys()]),
      });
      return [];
    }
    const names: Names = { ...base, subjects: [{ alias: type.short, type }], reads: () => undefined };
    return [
      {
        type,
        where: keeps.where === undefined ? undefined : compiler.condition(keeps.where, names),
        version: compiler.expression(keeps.version, names),
        from: compiler.expression(keeps.from, names),
        through: compiler.expression(keeps.through, names),
      },
    ];
  });
}
