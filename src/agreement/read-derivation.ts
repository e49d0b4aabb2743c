import { suggest } from '../source/suggest.js';
import type { TreePath } from '../source/yaml-tree.js';
import type { Branch, Condition, DerivationOptions, DerivationSyntax, Expression } from './expression.js';
import { isMap, type RawMap } from './raw-map.js';
import { POPULATION_OPTIONS, readPopulation } from './read-population.js';
import { checkKeys, complain, placeOf, type RuleReader } from './rule-reader.js';

const NOTHING: DerivationOptions = {
  values: new Map(),
  conditions: new Map(),
  texts: new Map(),
  branches: [],
};

/** `{ count: { of: invoice, … } }`: one word of the closed table, with its options. */
export function readDerivation(reader: RuleReader, raw: RawMap, path: TreePath): Expression {
  const at = placeOf(reader, path);
  const names = Object.keys(raw);
  const name = names[0] ?? '';
  const syntax = reader.derivations.get(name);
  if (names.length !== 1 || syntax === undefined) {
    const known = ['fact', 'term', 'reading', 'is', ...reader.derivations.keys()];
    const near = names.map((key) => suggest(key, known)).find((found) => found !== undefined);
    const hint = near === undefined ? `one of: ${known.join(', ')}` : `did you mean '${near}'?`;
    complain(
      reader,
      path,
      'unknown-derivation',
      `{ ${names.join(', ')} } is no value and no derivation`,
      hint,
    );
    return { is: 'missing', at };
  }
  const options = readOptions(reader, syntax, raw[name], [...path, name]);
  return { is: 'derived', derivation: name, options, at };
}

function readOptions(
  reader: RuleReader,
  syntax: DerivationSyntax,
  raw: unknown,
  path: TreePath,
): DerivationOptions {
  if (syntax.takes === 'branches') return { ...NOTHING, branches: readBranches(reader, raw, path) };
  const list = syntax.takes === 'list' || syntax.takes === 'list-or-population';
  if (list && Array.isArray(raw)) {
    const items = raw.map((item, index) => readValue(reader, item, [...path, index]));
    return { ...NOTHING, values: new Map([['values', { is: 'list', items, at: placeOf(reader, path) }]]) };
  }
  if (!isMap(raw)) {
    complain(
      reader,
      path,
      'wrong-type',
      `'${syntax.name}' takes options`,
      Object.keys(syntax.options).join(', '),
    );
    return NOTHING;
  }
  return readOptionMap(reader, syntax, raw, path);
}

function readOptionMap(
  reader: RuleReader,
  syntax: DerivationSyntax,
  raw: RawMap,
  path: TreePath,
): DerivationOptions {
  const population = syntax.population === true ? POPULATION_OPTIONS : [];
  checkKeys(reader, raw, path, [...Object.keys(syntax.options), ...population], `'${syntax.name}'`);
  for (const option of syntax.required) {
    if (!(option in raw)) complain(reader, path, 'required-missing', `'${syntax.name}' needs '${option}'`);
  }
  const values = new Map<string, Expression>();
  const conditions = new Map<string, Condition>();
  const texts = new Map<string, string>();
  for (const [option, kind] of Object.entries(syntax.options)) {
    if (!(option in raw)) continue;
    const here = [...path, option];
    if (kind === 'text') texts.set(option, String(raw[option]));
    else if (kind === 'condition') conditions.set(option, reader.condition(raw[option], here));
    else if (kind === 'values') values.set(option, readValues(reader, raw[option], here));
    else values.set(option, reader.named(raw[option], here));
  }
  const unit = texts.get('unit');
  if (unit !== undefined && syntax.units !== undefined && !syntax.units.includes(unit)) {
    complain(
      reader,
      [...path, 'unit'],
      'not-allowed',
      `'${unit}' is no unit here`,
      `one of: ${syntax.units.join(', ')}`,
    );
  }
  const read = { values, conditions, texts, branches: [] };
  if (syntax.takes === 'list-or-population' && 'of' in raw && !('take' in raw)) {
    complain(reader, path, 'required-missing', `'${syntax.name}' of a population needs 'take'`);
  }
  if (syntax.population !== true) return read;
  return { ...read, population: readPopulation(reader, raw, path, syntax.spans === true) };
}

/** A list of values stays a list; a single value becomes a list of one. */
function readValues(reader: RuleReader, raw: unknown, path: TreePath): Expression {
  const at = placeOf(reader, path);
  if (!Array.isArray(raw)) return { is: 'list', items: [readValue(reader, raw, path)], at };
  return { is: 'list', items: raw.map((item, index) => readValue(reader, item, [...path, index])), at };
}

/** In a list of moments or numbers a bare name means a fact, as in an option. */
function readValue(reader: RuleReader, raw: unknown, path: TreePath): Expression {
  return raw === 'none' ? reader.expression(raw, path) : reader.named(raw, path);
}

function readBranches(reader: RuleReader, raw: unknown, path: TreePath): Branch[] {
  if (!Array.isArray(raw)) {
    complain(reader, path, 'wrong-type', 'a choice is a list of branches', '[ { when, then }, { else } ]');
    return [];
  }
  const branches: Branch[] = [];
  for (const [index, item] of raw.entries()) {
    const here = [...path, index];
    if (!isMap(item)) {
      complain(reader, here, 'wrong-type', 'a branch is a map', '{ when, then } or { else }');
    } else if ('else' in item) {
      checkKeys(reader, item, here, ['else'], 'the last branch');
      branches.push({ value: reader.expression(item['else'], [...here, 'else']) });
    } else {
      checkKeys(reader, item, here, ['when', 'then'], 'a branch');
      branches.push({
        when: reader.condition(item['when'], [...here, 'when']),
        value: reader.expression(item['then'], [...here, 'then']),
      });
    }
  }
  return branches;
}
