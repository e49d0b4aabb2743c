import type { Place } from '../evaluate/result.js';
import type { LetterProblem } from './letter-problem.js';

/** One name in a template. */
export interface NameUse {
  /** `subject.key`, `fact.invoice.total`. */
  readonly name: string;
  /** The list whose entries it is about, inside `each`. */
  readonly list?: string;
  /** What is done with it: a helper's name (`if`, `each`, `date`), or nothing when it is shown as it is. */
  readonly by?: string;
  /** Whether its surroundings are only said if it has a value. */
  readonly asked: boolean;
  readonly at: Place;
}

/** A parsed text, with where it stands. */
export interface ParsedText {
  readonly file: string;
  /** The line of the file on which the text begins. */
  readonly firstLine: number;
  readonly program: hbs.AST.Program;
}

type Partials = ReadonlyMap<string, ParsedText>;

interface Around {
  readonly text: ParsedText;
  readonly list?: string;
  /** Names that are known to have a value here. */
  readonly asked: ReadonlySet<string>;
  readonly inPartial: boolean;
}

const CONDITIONS = new Set(['if', 'unless']);

/** All names in a text and the partials that it takes in, in their order; adds what templates may not hold. */
export function namesOf(text: ParsedText, partials: Partials, problems: LetterProblem[]): readonly NameUse[] {
  const walk = new Walk(partials, problems);
  walk.program(text.program, { text, asked: new Set(), inPartial: false });
  return walk.uses;
}

class Walk {
  readonly uses: NameUse[] = [];
  readonly #partials: Partials;
  readonly #problems: LetterProblem[];

  constructor(partials: Partials, problems: LetterProblem[]) {
    this.#partials = partials;
    this.#problems = problems;
  }

  program(program: hbs.AST.Program | undefined, around: Around): void {
    for (const statement of program?.body ?? []) this.#statement(statement, around);
  }

  #statement(statement: hbs.AST.Statement, around: Around): void {
    if (isA<hbs.AST.MustacheStatement>(statement, 'MustacheStatement')) this.#mustache(statement, around);
    else if (isA<hbs.AST.BlockStatement>(statement, 'BlockStatement')) this.#block(statement, around);
    else if (isA<hbs.AST.PartialStatement>(statement, 'PartialStatement')) this.#partial(statement, around);
    else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement') {
      this.#add(`a letter cannot hold this: ${statement.type}`, statement, around);
    }
  }

  /** `{{name}}`, or `{{helper name}}`. */
  #mustache({ path, params, hash }: hbs.AST.MustacheStatement, around: Around): void {
    const helper = nameOf(path);
    if (params.length === 0 && hash === undefined) {
      // The reference to the clause is a helper without a value.
      if (helper !== 'clause') this.#use(path, undefined, around);
      return;
    }
    for (const param of params) this.#use(param, helper, around);
  }

  #block(block: hbs.AST.BlockStatement, around: Around): void {
    const helper = nameOf(block.path) ?? '';
    const [param] = block.params;
    if (param !== undefined && CONDITIONS.has(helper) && isPlaceInList(param, around)) {
      this.program(block.program, around);
      this.program(block.inverse, around);
      return;
    }
    const name = param === undefined ? undefined : nameOf(param);
    if (param === undefined || name === undefined || !(CONDITIONS.has(helper) || helper === 'each')) {
      this.#add('a block begins with if, unless or each and one name', block, around);
      return;
    }
    this.#use(param, helper, around);
    const known = { ...around, asked: new Set([...around.asked, qualified(name, around.list)]) };
    if (helper === 'each') {
      this.program(block.program, { ...around, list: name });
      this.program(block.inverse, around);
      return;
    }
    const [first, second] = helper === 'if' ? [known, around] : [around, known];
    this.program(block.program, first);
    this.program(block.inverse, second);
  }

  #partial(statement: hbs.AST.PartialStatement, around: Around): void {
    const name = nameOf(statement.name);
    const text = name === undefined ? undefined : this.#partials.get(name);
    if (around.inPartial) this.#add('a partial takes in no other', statement, around);
    else if (text === undefined || statement.params.length > 0 || statement.hash !== undefined) {
      const known = [...this.#partials.keys()].join(', ') || 'none';
      this.#add(`there is no partial '${name ?? '?'}' (there are: ${known})`, statement, around);
    } else this.program(text.program, { ...around, text, inPartial: true });
  }

  #use(node: hbs.AST.Node, by: string | undefined, around: Around): void {
    const { list, asked } = around;
    const name = nameOf(node);
    if (name === undefined) {
      this.#add('a placeholder holds names alone', node, around);
      return;
    }
    this.uses.push({
      name,
      ...(list === undefined ? {} : { list }),
      ...(by === undefined ? {} : { by }),
      asked: asked.has(qualified(name, list)),
      at: placeOf(node, around),
    });
  }

  #add(message: string, node: hbs.AST.Node, around: Around): void {
    this.#problems.push({ code: 'template-name', message, at: placeOf(node, around) });
  }
}

function isA<T extends hbs.AST.Node>(node: hbs.AST.Node, type: string): node is T {
  return node.type === type;
}

/** Whether an entry is the first or the last of its list: `@first`, `@last`. */
function isPlaceInList(node: hbs.AST.Node, { list }: Around): boolean {
  return list !== undefined && isA<hbs.AST.PathExpression>(node, 'PathExpression') && node.data;
}

/** A plain name; undefined for `@first`, `this`, `../x` and literals. */
function nameOf(node: hbs.AST.Node): string | undefined {
  if (!isA<hbs.AST.PathExpression>(node, 'PathExpression')) return undefined;
  return node.data || node.depth > 0 || node.parts.length === 0 ? undefined : node.parts.join('.');
}

function qualified(name: string, list: string | undefined): string {
  return list === undefined ? name : `${list}: ${name}`;
}

function placeOf({ loc }: hbs.AST.Node, { text: { file, firstLine } }: Around): Place {
  return { file, line: loc.start.line + firstLine - 1 };
}
