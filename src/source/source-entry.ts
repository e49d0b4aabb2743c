import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import type { Moment } from '../values/moment.js';
import { compareMoments, parseMoment } from '../values/moment.js';
import { Zone } from '../values/zone.js';
import { listShape } from './convert-record.js';
import type { RecordShape } from './field.js';
import type { Problem, Problems } from './problem.js';
import type { SourceEntry } from './sources-schema.js';
import { suggestion } from './suggest.js';
import type { TreePath, YamlTree } from './yaml-tree.js';

/** The period in which a source lacks nothing. A day as `until` is covered to its end. */
export interface Coverage {
  readonly from: Moment;
  readonly until: Moment;
}

/** What a source declares, with its words looked up. */
export interface Declaration {
  readonly entry: SourceEntry;
  readonly tree: YamlTree;
  readonly path: TreePath;
  readonly shape: RecordShape;
  /** The record type to whose list the rows belong, and the name of the list. */
  readonly listOf?: { readonly type: string; readonly list: string };
  readonly zone: Zone;
  readonly coverage: Coverage;
  readonly extractedAt?: Instant;
}

/** Looks up the words of one source; undefined after reporting what is wrong with them. */
export function readDeclaration(
  entry: SourceEntry,
  tree: YamlTree,
  path: TreePath,
  shapes: ReadonlyMap<string, RecordShape>,
  defaultZone: Zone,
  problems: Problems,
): Declaration | undefined {
  const reader = new DeclarationReader(tree, path, problems);
  const target = reader.shape(entry, shapes);
  const zone = entry.zone === undefined ? defaultZone : reader.zone(entry.zone);
  if (zone === undefined) return undefined;
  const coverage = reader.coverage(entry, zone);
  const extracted =
    entry.extractedAt === undefined ? undefined : reader.moment(entry.extractedAt, ['extractedAt'], zone);
  if (extracted instanceof Day) {
    reader.add(['extractedAt'], {
      code: 'wrong-type',
      message: 'extractedAt needs a time',
      hint: `such as ${extracted}T06:00`,
    });
  }
  if (target === undefined || coverage === undefined) return undefined;
  const extractedAt = extracted instanceof Instant ? { extractedAt: extracted } : {};
  return { entry, tree, path, zone, coverage, ...target, ...extractedAt };
}

class DeclarationReader {
  readonly #tree: YamlTree;
  readonly #path: TreePath;
  readonly #problems: Problems;

  constructor(tree: YamlTree, path: TreePath, problems: Problems) {
    this.#tree = tree;
    this.#path = path;
    this.#problems = problems;
  }

  add(path: TreePath, problem: Omit<Problem, 'at'>): undefined {
    this.#problems.add({ ...problem, at: this.#tree.at([...this.#path, ...path]) });
  }

  shape(
    { record, parent }: SourceEntry,
    shapes: ReadonlyMap<string, RecordShape>,
  ): Pick<Declaration, 'shape' | 'listOf'> | undefined {
    const known = shapes.get(record);
    if (known !== undefined) {
      if (parent === undefined) return { shape: known };
      return this.add(['parent'], {
        code: 'bad-mapping',
        message: 'only a list in a file of its own has a parent',
      });
    }
    const dot = record.lastIndexOf('.');
    const owner = shapes.get(record.slice(0, dot));
    const list = owner?.fields.find((field) => field.is === 'list' && field.name === record.slice(dot + 1));
    if (owner === undefined || list === undefined) {
      const hint = suggestion(record, namesOf(shapes));
      return this.add(['record'], {
        code: 'unknown-record-type',
        message: `unknown record type '${record}'`,
        ...(hint ? { hint } : {}),
      });
    }
    if (parent !== undefined)
      return { shape: listShape(owner, list), listOf: { type: owner.type, list: list.name } };
    const hint = `parent: the column that holds the key of the ${owner.type}`;
    return this.add([], {
      code: 'required-missing',
      message: `the list ${record} does not say whose it is`,
      hint,
    });
  }

  zone(id: string): Zone | undefined {
    try {
      return Zone.of(id);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return this.add(['zone'], {
        code: 'unknown-zone',
        message: `unknown zone '${id}'`,
        hint: 'such as Europe/Amsterdam',
      });
    }
  }

  coverage({ coverage, file }: SourceEntry, zone: Zone): Coverage | undefined {
    if (coverage?.from === undefined || coverage.until === undefined) {
      const lacks =
        coverage === undefined
          ? 'coverage'
          : coverage.from === undefined
            ? 'coverage.from'
            : 'coverage.until';
      const hint =
        'coverage: { from: 2025-01-01, until: 2025-12-31 }, the period in which nothing is missing';
      const where = coverage === undefined ? [] : ['coverage'];
      return this.add(where, {
        code: 'coverage-missing',
        message: `the source ${file} lacks ${lacks}`,
        hint,
      });
    }
    const from = this.moment(coverage.from, ['coverage', 'from'], zone);
    const until = this.moment(coverage.until, ['coverage', 'until'], zone);
    if (from === undefined || until === undefined) return undefined;
    if (compareMoments(until, from, zone) >= 0) return { from, until };
    return this.add(['coverage', 'until'], {
      code: 'end-before-start',
      message: 'the coverage ends before it starts',
    });
  }

  moment(text: string, path: TreePath, zone: Zone): Moment | undefined {
    const read = parseMoment(text, zone);
    if (read !== undefined && 'day' in read) return read.day;
    if (read !== undefined && 'instant' in read) return read.instant;
    const change = read === undefined ? 'is not a date or a moment' : 'falls into a change of the clock';
    const hint =
      read === undefined ? 'such as 2025-12-31 or 2025-12-31T18:00:00+01:00' : 'write the offset with it';
    return this.add(path, { code: 'bad-date', message: `'${text}' ${change}`, hint });
  }
}

/** The record types and their lists. */
function namesOf(shapes: ReadonlyMap<string, RecordShape>): string[] {
  return [...shapes.values()].flatMap(({ type, fields }) => [
    type,
    ...fields.filter((field) => field.is === 'list').map((field) => `${type}.${field.name}`),
  ]);
}
