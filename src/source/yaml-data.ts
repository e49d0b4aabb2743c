import type { Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml';
import { MAX_DIGITS, MAX_TEXT_LENGTH } from './limits.js';
import type { Position } from './position.js';
import type { Problem, Problems } from './problem.js';

type Node = ParsedNode | null;
type PlaceOf = (offset: number) => Position;

/** Words that a reader of YAML 1.1 takes for true or false, where a reader of YAML 1.2 sees a text. */
const BOOLEAN_WORD = /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/;

/** Keys through which a text could reach the machinery of JavaScript objects. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Plain data of a parsed document: maps become objects without prototype, scalars text, number, boolean or
 * null. Reports aliases, duplicate and forbidden keys, boolean words of YAML 1.1 and values beyond the
 * limits.
 */
export function yamlData(root: Node, placeOf: PlaceOf, problems: Problems): unknown {
  return new Builder(placeOf, problems).value(root);
}

class Builder {
  readonly #placeOf: PlaceOf;
  readonly #problems: Problems;

  constructor(placeOf: PlaceOf, problems: Problems) {
    this.#placeOf = placeOf;
    this.#problems = problems;
  }

  value(node: Node): unknown {
    if (node === null) return null;
    if (isAlias(node)) return this.#alias(node, `the alias *${node.source}`);
    if (node.anchor !== undefined) return this.#alias(node, `the anchor &${node.anchor}`);
    if (node.tag !== undefined) {
      this.#add(node, {
        code: 'yaml-tag',
        message: `the tag ${node.tag} is not accepted`,
        hint: 'leave it out',
      });
      return null;
    }
    if (isMap(node)) return this.#map(node as YAMLMap.Parsed);
    if (isSeq(node)) return (node as YAMLSeq.Parsed).items.map((item) => this.value(item as Node));
    return isScalar(node) ? this.#scalar(node as Scalar.Parsed) : null;
  }

  #map(node: YAMLMap.Parsed): Record<string, unknown> {
    const data = Object.create(null) as Record<string, unknown>;
    const first = new Map<string, Node>();
    for (const pair of node.items as Pair<ParsedNode, Node>[]) {
      const key = this.#key(pair.key);
      if (key === undefined) continue;
      const earlier = first.get(key);
      if (earlier !== undefined) {
        const { line, column } = this.#place(earlier);
        this.#add(pair.key, {
          code: 'duplicate-key',
          message: `the key '${key}' occurs twice in one map`,
          hint: `the first one is at line ${line}, column ${column}`,
        });
        continue;
      }
      first.set(key, pair.key);
      data[key] = this.value(pair.value);
    }
    return data;
  }

  #key(node: ParsedNode): string | undefined {
    if (!isScalar(node)) {
      this.#add(node, { code: 'yaml-syntax', message: 'a key must be a single word or text' });
      return undefined;
    }
    const key = String((node as Scalar).value ?? '');
    if (FORBIDDEN_KEYS.has(key)) {
      this.#add(node, {
        code: 'forbidden-key',
        message: `the key '${key}' is not accepted`,
        hint: 'use another name',
      });
      return undefined;
    }
    if (node.anchor !== undefined) this.#alias(node, `the anchor &${node.anchor}`);
    this.#booleanWord(node as Scalar.Parsed);
    return this.#tooLong(node, key) ? undefined : key;
  }

  #scalar(node: Scalar.Parsed): unknown {
    const { value } = node;
    if (typeof value === 'number') return this.#number(node, value);
    if (typeof value !== 'string') return value ?? null;
    this.#booleanWord(node);
    return this.#tooLong(node, value) ? '' : value;
  }

  #number(node: Scalar.Parsed, value: number): number {
    const digits = (node.source ?? '').replace(/[^0-9]/g, '').length;
    if (digits > MAX_DIGITS) {
      this.#add(node, {
        code: 'number-too-long',
        message: `the number has ${digits} digits`,
        hint: `at most ${MAX_DIGITS}`,
      });
      return 0;
    }
    if (!Number.isFinite(value)) {
      this.#add(node, {
        code: 'yaml-number',
        message: `'${node.source}' is not a number that can be computed with`,
      });
      return 0;
    }
    return value;
  }

  #booleanWord(node: Scalar.Parsed): void {
    const word = node.source ?? '';
    if (node.type !== Scalar.PLAIN || !BOOLEAN_WORD.test(word)) return;
    this.#add(node, {
      code: 'yaml-boolean-word',
      message: `the unquoted word '${word}' is a boolean to some readers of YAML and a text to others`,
      hint: `write true or false, or '${word}' in quotes`,
    });
  }

  #tooLong(node: ParsedNode, text: string): boolean {
    if (text.length <= MAX_TEXT_LENGTH) return false;
    this.#add(node, {
      code: 'text-too-long',
      message: `the text has ${text.length} characters`,
      hint: `at most ${MAX_TEXT_LENGTH}`,
    });
    return true;
  }

  #alias(node: ParsedNode, what: string): null {
    this.#add(node, {
      code: 'yaml-alias',
      message: `${what} is not accepted`,
      hint: 'write the value out: anchors and aliases hide where a value comes from',
    });
    return null;
  }

  #place(node: Node): Position {
    return this.#placeOf(node?.range[0] ?? 0);
  }

  #add(node: Node, problem: Omit<Problem, 'at'>): void {
    this.#problems.add({ ...problem, at: this.#place(node) });
  }
}
