import type { FieldSpec } from '../source/field.js';
import type { Agreement } from './agreement.js';
import { AGREEMENT_SHAPE, CONTRACT_LISTS, CONTRACT_SHAPES } from './contract-shape.js';
import type { FactSpec, SubjectSpec } from './rule.js';
import type { Surroundings } from './walk.js';

/** What a name leads to: a field, a derived fact with the place where its own names are read, or a given. */
export type NamedIn =
  | { readonly field: FieldSpec }
  | { readonly fact: FactSpec; readonly around: Surroundings }
  | { readonly kind: 'day' | 'number' };

/** A record type, a list inside one, a period or a selection, as far as its names go. */
export interface WordType {
  readonly name: string;
  readonly fields: readonly FieldSpec[];
  readonly isPeriod?: boolean;
  /** A part of a period: it starts and ends at an instant, or with a day. */
  readonly isSlot?: boolean;
  readonly parent?: WordType;
}

const PERIODS = ['day', 'working-day', 'week', 'month', 'quarter', 'half-year', 'year'];

/**
 * Follows names the way that rules are compiled, over the words of the agreement alone. What it does not
 * follow (`previous`, groups by a key, items of a list) it leaves unknown.
 */
export class WordTypes {
  readonly #types = new Map<string, WordType>();
  readonly #facts = new Map<string, { fact: FactSpec; around: Surroundings }>();

  constructor(agreement: Agreement) {
    this.#add({ name: 'agreement', fields: AGREEMENT_SHAPE.fields, isPeriod: true });
    for (const list of CONTRACT_LISTS) {
      this.#add({ name: `contract.${list}`, fields: CONTRACT_SHAPES[list].fields });
    }
    for (const { type, fields } of agreement.recordTypes.values()) {
      const record = this.#add({ name: type, fields });
      for (const field of fields) {
        if (field.is === 'list')
          this.#add({ name: `${type}.${field.name}`, fields: field.of ?? [], parent: record });
      }
    }
    for (const name of PERIODS) this.#add({ name, fields: [], isPeriod: true });
    for (const clause of agreement.clauses.values()) {
      for (const group of clause.groups) {
        const base = this.#types.get(group.of);
        if (base !== undefined && group.by === undefined) this.#types.set(group.name, base);
      }
      for (const fact of clause.facts) {
        const type = fact.type ?? '';
        this.#facts.set(`${this.#named(type)?.name ?? type} ${fact.name}`, {
          fact,
          around: { clause, type, populations: [] },
        });
      }
    }
  }

  resolve(path: readonly string[], around: Surroundings): NamedIn | undefined {
    const [first = '', ...rest] = path;
    const inner = around.populations[around.populations.length - 1];
    if (inner === undefined) return this.#ofSubject(path, around);
    const outer = { ...around, populations: around.populations.slice(0, -1) };
    if (first === 'subject') return this.resolve(rest, outer);
    const member = this.#listOf(inner.of, outer) ?? this.#types.get(inner.of);
    if (member === undefined) return undefined;
    return (
      this.#onType(path, member) ??
      (isNamed(member, first) && rest.length > 0 ? this.#onType(rest, member) : undefined) ??
      (this.#known(member, path) ? undefined : this.resolve(path, outer))
    );
  }

  /** The fields and facts of a record type or a period, by its name; undefined where there is no such type. */
  columnsOf(name: string): readonly string[] | undefined {
    const type = this.#types.get(name);
    if (type === undefined) return undefined;
    const prefix = `${type.name} `;
    const facts = [...this.#facts.keys()].filter((key) => key.startsWith(prefix));
    return [...type.fields.map((field) => field.name), ...facts.map((key) => key.slice(prefix.length))];
  }

  /** The type of a subject; undefined for the items of a list. */
  typeOf({ from }: SubjectSpec): WordType | undefined {
    if (from.is === 'items') return undefined;
    if (from.is === 'period' && from.slots !== undefined) {
      return { name: from.unit, fields: [], isPeriod: true, isSlot: true };
    }
    return this.#types.get(from.is === 'records' ? from.type : from.unit);
  }

  #ofSubject(path: readonly string[], around: Surroundings): NamedIn | undefined {
    const [first = '', ...rest] = path;
    if (first === 'subject') return this.#ofSubject(rest, around);
    const { rule, type } = around;
    const subjects =
      type !== undefined
        ? [{ alias: type, type: this.#named(type) }]
        : (rule?.subjects ?? []).map((subject) => ({ alias: subject.alias, type: this.typeOf(subject) }));
    for (const subject of subjects) {
      if (subject.type === undefined || (subject.alias !== first && !isNamed(subject.type, first))) continue;
      const found = rest.length === 0 ? undefined : this.#onType(rest, subject.type);
      if (found !== undefined) return found;
    }
    const local = rest.length === 0 ? rule?.facts.find(({ name }) => name === first) : undefined;
    if (local !== undefined) return { fact: local, around: { ...around, populations: [] } };
    if (subjects.some((subject) => subject.type === undefined)) return undefined;
    for (const subject of subjects) {
      const found = subject.type === undefined ? undefined : this.#onType(path, subject.type);
      if (found !== undefined) return found;
    }
    const contract = this.#types.get('agreement');
    const about = first === 'agreement' || first === 'contract';
    return about && contract !== undefined ? this.#onType(rest, contract) : undefined;
  }

  #onType(path: readonly string[], type: WordType): NamedIn | undefined {
    const [name = '', ...rest] = path;
    const field = type.fields.find((candidate) => candidate.name === name);
    if (rest.length === 0) {
      const fact = this.#facts.get(`${type.name} ${name}`);
      if (fact !== undefined) return fact;
      if (field !== undefined) return { field };
      if (type.isPeriod !== true) return undefined;
      if (name === 'start' || name === 'end') return type.isSlot === true ? undefined : { kind: 'day' };
      return ['days', 'minutes', 'index'].includes(name) ? { kind: 'number' } : undefined;
    }
    if (type.parent !== undefined && isNamed(type.parent, name)) return this.#onType(rest, type.parent);
    const reference = field ?? type.fields.find((candidate) => candidate.references === name);
    const target = reference?.references === undefined ? undefined : this.#types.get(reference.references);
    return target === undefined ? undefined : this.#onType(rest, target);
  }

  /** Whether the path begins with a word of the type, so that an outer word of that name is hidden. */
  #known(type: WordType, [first = '']: readonly string[]): boolean {
    return type.fields.some(({ name }) => name === first) || this.#facts.has(`${type.name} ${first}`);
  }

  #listOf(name: string, around: Surroundings): WordType | undefined {
    const inner = around.populations[around.populations.length - 1];
    const subject = around.rule?.subjects[0];
    const own =
      inner !== undefined
        ? this.#types.get(inner.of)
        : around.type !== undefined
          ? this.#named(around.type)
          : subject === undefined
            ? undefined
            : this.typeOf(subject);
    return own === undefined ? undefined : this.#types.get(`${own.name}.${name}`);
  }

  /** A list may be called by its last word. */
  #named(name: string): WordType | undefined {
    return (
      this.#types.get(name) ?? [...this.#types.values()].find((type) => type.parent && short(type) === name)
    );
  }

  #add(type: WordType): WordType {
    this.#types.set(type.name, type);
    return type;
  }
}

function isNamed(type: WordType, name: string): boolean {
  return type.name === name || short(type) === name;
}

function short({ name }: WordType): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
