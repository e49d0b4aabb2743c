import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Element } from './xml-tree.js';

const folder = fileURLToPath(new URL('../../../shared/einvoice/xsd/', import.meta.url));

/** The official schema lies beside the project, not in it. */
export const hasSchema = existsSync(folder);

/**
 * The order of children by element name, read from the UBL 2.1 schema: each of its complex types is one sequence of
 * references.
 */
export class SchemaOrder {
  readonly #sequences = new Map<string, readonly string[]>();
  readonly #types = new Map<string, string>();

  constructor() {
    for (const file of [
      'common/UBL-CommonAggregateComponents-2.1.xsd',
      'maindoc/UBL-Invoice-2.1.xsd',
      'maindoc/UBL-CreditNote-2.1.xsd',
    ]) {
      const text = readFileSync(`${folder}${file}`, 'utf8');
      const prefix = file.startsWith('common/') ? 'cac:' : '';
      for (const [, name = '', type = ''] of text.matchAll(/<xsd:element name="(\w+)" type="(\w+)"\/?>/g)) {
        this.#types.set(prefix + name, type);
      }
      for (const [, type = '', body = ''] of text.matchAll(
        /<xsd:complexType name="(\w+)">([\s\S]*?)<\/xsd:complexType>/g,
      )) {
        this.#sequences.set(
          type,
          [...body.matchAll(/<xsd:element ref="([\w:]+)"/g)].map(([, ref = '']) => ref),
        );
      }
    }
  }

  /** What stands where the schema does not allow it, in words. */
  faults(element: Element): readonly string[] {
    if (element.name.startsWith('cbc:')) return [];
    const sequence = this.#sequences.get(this.#types.get(element.name) ?? '');
    if (sequence === undefined) return [`${element.name} is not in the schema`];
    const own: string[] = [];
    let last = 0;
    for (const { name } of element.children) {
      const at = sequence.indexOf(name);
      if (at < 0) own.push(`${element.name} cannot hold ${name}`);
      else if (at < last) own.push(`${name} comes too late in ${element.name}`);
      else last = at;
    }
    return [...own, ...element.children.flatMap((child) => this.faults(child))];
  }
}
