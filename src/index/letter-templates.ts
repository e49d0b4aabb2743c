import { type HouseStyle, PLAIN_HOUSE } from '../letter/house-style.js';
import type { LetterProblem } from '../letter/letter-problem.js';
import { type LetterTemplate, type TemplateFile, TemplateReader, templateId } from '../letter/template.js';
import { listAssets, readAsset } from '../source/asset.js';
import { listNames } from '../source/list-folder.js';
import { Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import { HOUSE_FILE, readHouseStyle } from './read-house-style.js';

const FOLDER = 'templates/letters';

/** A folder of an organisation's own letters: each goes before the one that ships with the program. */
export interface OwnLetters {
  readonly root: string;
  readonly folder: string;
}

/** The letters that there are: those that ship, and an organisation's own. Read once, templates one by one. */
export class LetterTemplates {
  /** Name and language of each: `payment-reminder.nl`. */
  readonly ids: readonly string[];
  readonly partials: readonly TemplateFile[];
  /** What is wrong with the texts that templates share, and with the own folder. */
  readonly problems: readonly LetterProblem[];
  readonly house: HouseStyle;
  /** The letters that ship with the program, for whatever agreement. */
  readonly shippedNames: ReadonlySet<string>;
  readonly #own: ReadonlyMap<string, OwnLetters>;
  readonly #reader: TemplateReader;
  readonly #read = new Map<string, TemplateRead>();

  private constructor(parts: {
    ids: readonly string[];
    own: ReadonlyMap<string, OwnLetters>;
    partials: readonly TemplateFile[];
    reader: TemplateReader;
    problems: readonly LetterProblem[];
    house: HouseStyle;
    shippedNames: ReadonlySet<string>;
  }) {
    this.ids = parts.ids;
    this.partials = parts.partials;
    this.problems = [...parts.reader.problems, ...parts.problems];
    this.house = parts.house;
    this.shippedNames = parts.shippedNames;
    this.#own = parts.own;
    this.#reader = parts.reader;
  }

  static async open(own?: OwnLetters): Promise<LetterTemplates> {
    const problems: LetterProblem[] = [];
    const shipped = idsIn(await listAssets(FOLDER));
    const names = own === undefined ? [] : ((await listNames(own.root, own.folder)) ?? []);
    const ownIds = idsIn(names);
    for (const name of names) {
      if (!name.endsWith('.md') || name === 'README.md' || templateId(name) !== undefined) continue;
      problems.push({
        code: 'template-form',
        message: 'the name of a template says its language: name.nl.md or name.en.md',
        at: { file: `${own?.folder ?? ''}/${name}` },
      });
    }
    const partials = await readPartials(own, problems);
    const house =
      own !== undefined && names.includes(HOUSE_FILE)
        ? await readHouseStyle(own, problems)
        : { vendor: PLAIN_HOUSE, customer: PLAIN_HOUSE };
    return new LetterTemplates({
      ids: [...new Set([...shipped, ...ownIds])].sort(),
      own: new Map(own === undefined ? [] : ownIds.map((id) => [id, own])),
      partials,
      reader: await TemplateReader.of(partials),
      problems,
      house,
      shippedNames: new Set(shipped.map(nameOf)),
    });
  }

  /** The letters that there are, in whatever language. */
  get names(): ReadonlySet<string> {
    return new Set(this.ids.map(nameOf));
  }

  /** The letters that stand in the own folder. */
  get ownNames(): ReadonlySet<string> {
    return new Set([...this.#own.keys()].map(nameOf));
  }

  /** A template, or what is wrong with it; undefined for one that there is not. */
  async read(id: string): Promise<TemplateRead | undefined> {
    const known = this.#read.get(id);
    if (known !== undefined || !this.ids.includes(id)) return known;
    const source = await this.#source(id);
    const read =
      'text' in source
        ? { file: source.file, ...this.#reader.read(source) }
        : { file: source.problem.at?.file ?? id, problems: [source.problem] };
    this.#read.set(id, read);
    return read;
  }

  async #source(id: string): Promise<TemplateFile | { readonly problem: LetterProblem }> {
    const own = this.#own.get(id);
    if (own !== undefined) return readOwn(own, `${id}.md`);
    const file = `${FOLDER}/${id}.md`;
    return { file, text: await readAsset(file) };
  }
}

export type TemplateRead =
  | { readonly file: string; readonly template: LetterTemplate }
  | { readonly file: string; readonly problems: readonly LetterProblem[] };

function idsIn(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const id = templateId(file);
    return id === undefined ? [] : [`${id.name}.${id.lang}`];
  });
}

function nameOf(id: string): string {
  return id.slice(0, id.lastIndexOf('.'));
}

async function readPartials(own: OwnLetters | undefined, problems: LetterProblem[]): Promise<TemplateFile[]> {
  const partials = new Map<string, TemplateFile>();
  for (const name of await listAssets(`${FOLDER}/partials`)) {
    const file = `${FOLDER}/partials/${name}`;
    partials.set(name, { file, text: await readAsset(file) });
  }
  if (own === undefined) return [...partials.values()];
  const folder = `${own.folder}/partials`;
  for (const name of (await listNames(own.root, folder)) ?? []) {
    if (!name.endsWith('.md')) continue;
    const read = await readOwn({ root: own.root, folder }, name);
    if ('text' in read) partials.set(name, read);
    else problems.push(read.problem);
  }
  return [...partials.values()];
}

/** A file of the own folder; what is wrong with it as a file is a problem of the letter alone. */
async function readOwn(
  { root, folder }: OwnLetters,
  path: string,
): Promise<TemplateFile | { readonly problem: LetterProblem }> {
  const found = new Problems();
  const read = await readInputFile(
    { root, folder, path, emptyHint: 'a template has a head and a text' },
    found,
  );
  if (read !== undefined) return { file: read.file, text: read.text.replaceAll('\r\n', '\n') };
  const [first] = found.list;
  const message = first?.message ?? 'the template cannot be read';
  return { problem: { code: 'template-form', message, at: first?.at ?? { file: `${folder}/${path}` } } };
}
