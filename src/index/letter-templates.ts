import type { LetterProblem } from '../letter/letter-problem.js';
import { type LetterTemplate, type TemplateFile, TemplateReader, templateId } from '../letter/template.js';
import { listAssets, readAsset } from '../source/asset.js';

const FOLDER = 'templates/letters';
const PARTIALS = `${FOLDER}/partials`;

/** The folder of letter templates: read once, templates one by one when they are needed. */
export class LetterTemplates {
  /** Name and language of each: `payment-reminder.nl`. */
  readonly ids: readonly string[];
  readonly #reader: TemplateReader;
  readonly #read = new Map<string, TemplateRead>();

  private constructor(ids: readonly string[], reader: TemplateReader) {
    this.ids = ids;
    this.#reader = reader;
  }

  static async open(): Promise<LetterTemplates> {
    const ids = (await listAssets(FOLDER)).flatMap((file) => {
      const id = templateId(file);
      return id === undefined ? [] : [`${id.name}.${id.lang}`];
    });
    const partials: TemplateFile[] = [];
    for (const file of await listAssets(PARTIALS)) {
      const path = `${PARTIALS}/${file}`;
      partials.push({ file: path, text: await readAsset(path) });
    }
    return new LetterTemplates(ids, await TemplateReader.of(partials));
  }

  /** The letters that there are, in whatever language. */
  get names(): ReadonlySet<string> {
    return new Set(this.ids.map((id) => id.slice(0, id.lastIndexOf('.'))));
  }

  /** What is wrong with the texts that templates share. */
  get problems(): readonly LetterProblem[] {
    return this.#reader.problems;
  }

  /** A template, or what is wrong with it; undefined for one that there is not. */
  async read(id: string): Promise<TemplateRead | undefined> {
    const known = this.#read.get(id);
    if (known !== undefined || !this.ids.includes(id)) return known;
    const file = `${FOLDER}/${id}.md`;
    const read = { file, ...this.#reader.read({ file, text: await readAsset(file) }) };
    this.#read.set(id, read);
    return read;
  }
}

export type TemplateRead =
  | { readonly file: string; readonly template: LetterTemplate }
  | { readonly file: string; readonly problems: readonly LetterProblem[] };
