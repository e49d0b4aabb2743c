import { moveItems } from '../../source/layout/move-items.js';
import { type PlainList, plainLists, withLists } from '../../source/layout/plain-lists.js';
import { Problems } from '../../source/problem.js';
import { readYaml } from '../../source/yaml-tree.js';
import { isMap } from '../raw-map.js';
import type { LintCheck, LintFile } from './lint-check.js';

/** Lists in which order or repetition says nothing, by the file that holds them and the way to them. */
const SETS: readonly { readonly file: RegExp; readonly path: RegExp; readonly numbers?: boolean }[] = [
  { file: /\/agreement\.yaml$/, path: /^text\.blank$/, numbers: true },
  { file: /\/records\/[^/]+\.yaml$/, path: /\.oneOf$/ },
  { file: /\/terms[^/]*\.yaml$/, path: /^terms\..*\.value$/ },
  { file: /\.yaml$/, path: /^clauses\.\d+\.lifts\.(clauses|except)$/ },
];

/** An item that stands twice, or numbers out of order, where a reader looks for a meaning that there is not. */
export const untidyList: LintCheck = {
  code: 'untidy-list',
  level: 'warning',
  find({ files }) {
    return files.flatMap(({ file, text }) => {
      if (!SETS.some((set) => set.file.test(file)) || file.endsWith('.cases.yaml')) return [];
      return plainLists(file, text).flatMap((list) => {
        const untidy = untidyAt(file, list);
        const item = untidy === undefined ? undefined : list.items[untidy.place];
        if (item === undefined) return [];
        const why = untidy?.twice === true ? 'twice' : 'out of order';
        return [{ at: item.at, message: `'${item.value}' stands ${why} in '${list.path.join('.')}'` }];
      });
    });
  },
  fix({ file, text }) {
    if (!SETS.some((set) => set.file.test(file)) || file.endsWith('.cases.yaml')) return text;
    return withLists(text, (list) => (untidyAt(file, list) === undefined ? undefined : tidied(file, list)));
  },
};

function setOf(file: string, { path }: PlainList): (typeof SETS)[number] | undefined {
  return SETS.find((set) => set.file.test(file) && set.path.test(path.join('.')));
}

function untidyAt(file: string, list: PlainList): { place: number; twice: boolean } | undefined {
  const set = setOf(file, list);
  if (set === undefined) return undefined;
  const values = list.items.map(({ value }) => value);
  const twice = values.findIndex((value, place) => values.indexOf(value) < place);
  if (twice >= 0) return { place: twice, twice: true };
  if (set.numbers !== true) return undefined;
  const place = values.findIndex((value, index) => index > 0 && Number(values[index - 1]) > Number(value));
  return place < 0 ? undefined : { place, twice: false };
}

function tidied(file: string, list: PlainList): readonly number[] {
  const values = list.items.map(({ value }) => value);
  const places = values.flatMap((value, place) => (values.indexOf(value) === place ? [place] : []));
  if (setOf(file, list)?.numbers !== true) return places;
  return places.sort((a, b) => Number(values[a]) - Number(values[b]));
}

/** Reports and the ledger follow the text; whoever reads a section beside it expects that too. */
export const clauseOutOfOrder: LintCheck = {
  code: 'clause-out-of-order',
  level: 'warning',
  find({ agreement }) {
    const last = new Map<string, number>();
    return [...agreement.clauses.values()].flatMap(({ id, section, lines: [from], at }) => {
      const before = last.get(section) ?? 0;
      last.set(section, Math.max(before, from));
      if (from >= before) return [];
      return [{ at: at(), message: `the clause '${id}' begins on line ${from}, before the one above it` }];
    });
  },
  fix(file) {
    const firsts = firstLines(file);
    const order = firsts
      .map((_, place) => place)
      .sort((a, b) => (firsts[a] ?? 0) - (firsts[b] ?? 0) || a - b);
    return order.every((place, index) => place === index)
      ? file.text
      : moveItems(file.text, 'clauses', order);
  },
};

/** The first line of the text of each clause, in the order of a section file; none of another file. */
function firstLines({ file, text }: LintFile): readonly number[] {
  if (!/^clauses:/m.test(text)) return [];
  const data = readYaml(file, text, new Problems())?.data;
  const clauses = isMap(data) ? data['clauses'] : undefined;
  if (!Array.isArray(clauses)) return [];
  return clauses.map((clause: unknown) => {
    const lines = isMap(clause) ? clause['lines'] : undefined;
    return Array.isArray(lines) ? Number(lines[0]) : 0;
  });
}
