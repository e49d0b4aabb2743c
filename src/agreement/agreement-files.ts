import { createHash } from 'node:crypto';
import type { Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import { checkSchema, type JsonSchema } from '../source/schema-check.js';
import { readYaml, type YamlTree } from '../source/yaml-tree.js';

/** Reads the files of one agreement and remembers their hashes. */
export class AgreementFiles {
  readonly #root: string;
  readonly #folder: string;
  readonly #problems: Problems;
  readonly #hashes = new Map<string, string>();
  #failed = false;

  constructor(root: string, folder: string, problems: Problems) {
    this.#root = root;
    this.#folder = folder;
    this.#problems = problems;
  }

  /** Whether some file could not be read, so that words may be unknown that are declared all the same. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The tree of a file that has the form of its schema. */
  async read(path: string, schema: JsonSchema, folder = this.#folder): Promise<YamlTree | undefined> {
    const tree = await this.#read(path, schema, folder);
    this.#failed ||= tree === undefined;
    return tree;
  }

  async #read(path: string, schema: JsonSchema, folder: string): Promise<YamlTree | undefined> {
    const file = await readInputFile({ root: this.#root, folder, path }, this.#problems);
    if (file === undefined) return undefined;
    this.#hashes.set(`${folder === this.#folder ? '' : 'calendars/'}${path}`, file.sha256);
    const tree = readYaml(file.file, file.text, this.#problems);
    if (tree === undefined) return undefined;
    const title = path.replace(/^.*\//, '');
    return (await checkSchema(tree, schema, this.#problems, { title })) ? tree : undefined;
  }

  sha256Of(path: string): string {
    return this.#hashes.get(path) ?? '';
  }

  hash(): string {
    const hash = createHash('sha256');
    for (const name of [...this.#hashes.keys()].sort()) hash.update(`${name} ${this.#hashes.get(name)}\n`);
    return hash.digest('hex');
  }
}
