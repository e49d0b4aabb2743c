import { RecordConverter } from '../source/convert-record.js';
import type { RecordShape } from '../source/field.js';
import type { Problems } from '../source/problem.js';
import type { RecordRow } from '../source/record.js';
import { suggestion } from '../source/suggest.js';
import { eachTreeRow, TreeLocator } from '../source/yaml-records.js';
import type { TreePath, YamlTree } from '../source/yaml-tree.js';
import { Day } from '../values/day.js';
import type { Zone } from '../values/zone.js';
import type { Agreement } from './agreement.js';
import type { BillingSettings, Contract, Party } from './contract.js';
import { AGREEMENT_SHAPE, CONTRACT_LISTS, CONTRACT_SHAPES, type ContractList } from './contract-shape.js';
import { reportOverlaps } from './overlapping-rows.js';
import { isMap, type RawMap } from './raw-map.js';
import { readTermValue, termText } from './read-term.js';
import type { DatedTermValue } from './term.js';
import { readKeeps } from './version.js';
import type { Words } from './words.js';

/** Where in a file the contract stands, and what holds where it says nothing. */
export interface ContractSource {
  readonly tree: YamlTree;
  readonly path: TreePath;
  readonly raw: RawMap;
  /** Scenarios need not say who, where and since when. */
  readonly defaults?: { readonly branch: string; readonly startsOn: string };
}

/** Reads a contract whose form has been checked. Undefined when a problem leaves it without branch or start. */
export function readContract(
  source: ContractSource,
  agreement: Agreement,
  problems: Problems,
): Contract | undefined {
  const { tree, path, raw } = source;
  const branchName = String(raw['branch'] ?? source.defaults?.branch);
  const branch = agreement.branches.get(branchName);
  const startsOn = Day.parse(String(raw['startsOn'] ?? source.defaults?.startsOn));
  if (branch === undefined) {
    problems.add({
      code: 'unknown-branch',
      message: `the agreement has no branch '${branchName}'`,
      at: tree.at([...path, 'branch']),
      hint: suggestion(branchName, [...agreement.branches.keys()]),
    });
  }
  const version = raw['version'] as string | undefined;
  if (version !== undefined && !agreement.versions.some((known) => known.id === version)) {
    const known = agreement.versions.map((entry) => entry.id);
    problems.add({
      code: 'unknown-version',
      message: `the agreement has no version '${version}'`,
      at: tree.at([...path, 'version']),
      hint: suggestion(version, known),
    });
  }
  if (branch === undefined || startsOn === undefined) return undefined;
  const reader = new ContractReader(source, branch.zone, problems);
  const endsOn = Day.parse(String(raw['endsOn'] ?? ''));
  if (endsOn !== undefined && endsOn.compare(startsOn) < 0) {
    problems.add({
      code: 'end-before-start',
      message: `the contract ends on ${endsOn} before it starts`,
      at: tree.at([...path, 'endsOn']),
      hint: `on or after ${startsOn}`,
    });
  }
  const row = reader.agreementRow({ branch: branchName, startsOn: startsOn.toString() });
  if (row === undefined) return undefined;
  const vendor = reader.party('vendor');
  const customer = reader.party('customer');
  const billing = reader.billing();
  return {
    id: String(raw['id'] ?? 'case'),
    ...(version === undefined ? {} : { version }),
    branch: branchName,
    zone: branch.zone,
    calendar: branch.calendar,
    startsOn,
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(vendor === undefined ? {} : { vendor }),
    ...(customer === undefined ? {} : { customer }),
    correspondents: reader.correspondents(),
    row,
    lists: new Map(CONTRACT_LISTS.map((list) => [list, reader.list(list)])),
    names: reader.names(),
    terms: readIndividualTerms(source, agreement, startsOn, problems),
    keeps: readKeeps({ tree, raw: raw['keeps'], path: [...path, 'keeps'] }, agreement, problems),
    voided: readVoided(source, agreement, problems),
    ...(billing === undefined ? {} : { billing }),
    file: tree.file,
  };
}

class ContractReader {
  readonly #source: ContractSource;
  readonly #zone: Zone;
  readonly #problems: Problems;

  constructor(source: ContractSource, zone: Zone, problems: Problems) {
    this.#source = source;
    this.#zone = zone;
    this.#problems = problems;
  }

  agreementRow(fallback: RawMap): RecordRow | undefined {
    const { raw, path } = this.#source;
    const given: Record<string, unknown> = { id: 'case', ...fallback };
    for (const { name } of AGREEMENT_SHAPE.fields) if (name in raw) given[name] = raw[name];
    return this.#converter(AGREEMENT_SHAPE).convert(given, path);
  }

  list(list: ContractList): RecordRow[] {
    const { tree, raw, path } = this.#source;
    if (!(list in raw)) return [];
    const converter = this.#converter(CONTRACT_SHAPES[list]);
    const named = list === 'products' || list === 'services';
    const rows: RecordRow[] = [];
    eachTreeRow(tree, [...path, list], this.#problems, (entry, place) => {
      const { name, ...rest } = entry as Record<string, unknown>;
      const row = converter.convert(named || name === undefined ? rest : { ...rest, name }, place);
      if (row !== undefined) rows.push(row);
    });
    reportOverlaps(rows, CONTRACT_SHAPES[list], this.#problems);
    return rows;
  }

  names(): Map<string, Words> {
    const names = new Map<string, Words>();
    for (const [list, key] of [
      ['products', 'id'],
      ['services', 'service'],
    ] as const) {
      const entries = this.#source.raw[list];
      for (const entry of Array.isArray(entries) ? entries : []) {
        if (isMap(entry) && isMap(entry['name']))
          names.set(`${list}/${String(entry[key])}`, entry['name'] as unknown as Words);
      }
    }
    return names;
  }

  party(role: 'vendor' | 'customer'): Party | undefined {
    const { raw, path } = this.#source;
    return this.#partyAt(raw[role], [...path, role]);
  }

  correspondents(): Map<string, Party> {
    const { raw, path } = this.#source;
    const given = raw['correspondents'];
    const named = Object.entries(isMap(given) ? given : {}).flatMap(([name, party]) => {
      const read = this.#partyAt(party, [...path, 'correspondents', name]);
      return read === undefined ? [] : [[name, read] as const];
    });
    return new Map(named);
  }

  #partyAt(party: unknown, path: TreePath): Party | undefined {
    const at = this.#source.tree.keyAt(path);
    return isMap(party) ? ({ ...party, at } as unknown as Party) : undefined;
  }

  billing(): BillingSettings | undefined {
    const { tree, raw, path } = this.#source;
    const billing = raw['billing'];
    if (!isMap(billing)) return undefined;
    const vat = Array.isArray(billing['vat']) ? (billing['vat'] as readonly RawMap[]) : undefined;
    return {
      ...billing,
      ...(vat === undefined
        ? {}
        : {
            vat: vat.map((entry, index) => ({ ...entry, at: tree.at([...path, 'billing', 'vat', index]) })),
          }),
      at: (field: string) => tree.at([...path, 'billing', field]),
    } as unknown as BillingSettings;
  }

  #converter(shape: RecordShape): RecordConverter {
    const table = { locator: new TreeLocator(this.#source.tree), notation: 'typed' } as const;
    return new RecordConverter(shape, table, this.#problems, { zone: this.#zone });
  }
}

/** A list of dated terms; a scenario may give a map instead, in force all the time. */
function readIndividualTerms(
  source: ContractSource,
  agreement: Agreement,
  startsOn: Day,
  problems: Problems,
): DatedTermValue[] {
  const { tree, raw } = source;
  const path = [...source.path, 'terms'];
  const terms = raw['terms'];
  const entries: { id: string; value: unknown; from: Day; through?: Day; at: TreePath; named: TreePath }[] =
    [];
  if (Array.isArray(terms)) {
    for (const [index, entry] of terms.entries()) {
      const { term, value, from, through } = entry as {
        term: string;
        value: unknown;
        from: string;
        through?: string;
      };
      const last = through === undefined ? undefined : Day.parse(through);
      const first = Day.parse(from) ?? startsOn;
      if (last !== undefined && last.compare(first) < 0) {
        problems.add({
          code: 'end-before-start',
          message: `the term '${term}' ends on ${last} before it starts`,
          at: tree.at([...path, index, 'through']),
          hint: `on or after ${first}`,
        });
      }
      entries.push({
        id: term,
        value,
        from: first,
        ...(last === undefined ? {} : { through: last }),
        at: [...path, index, 'value'],
        named: [...path, index, 'term'],
      });
    }
  } else if (isMap(terms)) {
    for (const [id, value] of Object.entries(terms)) {
      entries.push({
        id,
        value,
        from: new Day(Number.NEGATIVE_INFINITY),
        at: [...path, id],
        named: [...path, id],
      });
    }
  }
  return entries.flatMap((entry): DatedTermValue[] => {
    const term = agreement.terms.get(entry.id);
    if (term === undefined) {
      problems.add({
        code: 'unknown-term',
        message: `the agreement has no term '${entry.id}'`,
        at: tree.at(entry.named),
        hint: suggestion(entry.id, [...agreement.terms.keys()]),
      });
      return [];
    }
    const value = readTermValue(tree, entry.value, entry.at, term, problems);
    if (value === undefined) return [];
    const { id, from, through } = entry;
    const text = termText(entry.value, term.unit);
    return [
      {
        term: id,
        from,
        ...(through === undefined ? {} : { through }),
        value,
        text,
        at: tree.at(entry.at),
        set: 'contract',
        unit: term.unit,
      },
    ];
  });
}

function readVoided(
  { tree, raw, path }: ContractSource,
  agreement: Agreement,
  problems: Problems,
): Map<string, Day> {
  const voided = new Map<string, Day>();
  const entries = Array.isArray(raw['voided']) ? raw['voided'] : [];
  for (const [index, entry] of entries.entries()) {
    const { clause, from } = entry as { clause: string; from: string };
    const day = Day.parse(from);
    if (!agreement.clauses.has(clause)) {
      problems.add({
        code: 'unknown-clause',
        message: `the agreement has no clause '${clause}'`,
        at: tree.at([...path, 'voided', index, 'clause']),
        hint: suggestion(clause, [...agreement.clauses.keys()]),
      });
    } else if (day !== undefined) voided.set(clause, day);
  }
  return voided;
}
