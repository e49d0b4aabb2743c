import type { CST, Document, ParsedNode, YAMLError } from 'yaml';
import { Composer, Lexer, LineCounter, Parser } from 'yaml';
import { MAX_DEPTH } from './limits.js';
import type { Position } from './position.js';
import type { Problems } from './problem.js';

export type YamlDocument = Document.Parsed<ParsedNode>;

/** A parsed document together with the way from an offset to its place. */
export interface ParsedYaml {
  readonly document: YamlDocument;
  readonly placeOf: (offset: number) => Position;
}

/**
 * Parses one YAML 1.2 document (core schema). Refuses, before anything recursive sees it, a text nested
 * deeper than MAX_DEPTH. Every syntax error is reported, but not what follows from one; undefined if there is one.
 */
export function parseYaml(file: string, text: string, problems: Problems): ParsedYaml | undefined {
  const lines = new LineCounter();
  const placeOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const tokens = tokenise(text, lines, placeOf, problems);
  if (tokens === undefined) return undefined;

  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    customTags: null,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const [document, second] = [...composer.compose(tokens, true, text.length)] as YamlDocument[];
  if (document === undefined) return undefined;
  if (second !== undefined) {
    problems.add({
      code: 'yaml-many-documents',
      message: 'a second document starts here',
      at: placeOf(second.range[0]),
      hint: "one file holds one document: remove the line '---'",
    });
    return undefined;
  }
  for (const error of [...withoutSequels(document.errors), ...document.warnings]) {
    const code = error.code === 'TAG_RESOLVE_FAILED' ? 'yaml-tag' : 'yaml-syntax';
    problems.add({ code, message: sentence(error.message), at: placeOf(error.pos[0]) });
  }
  return document.errors.length + document.warnings.length > 0 ? undefined : { document, placeOf };
}

/** After the first token that does not fit, the parser finds none that does. */
function withoutSequels(errors: readonly YAMLError[]): readonly YAMLError[] {
  const first = errors.findIndex(({ code }) => code === 'UNEXPECTED_TOKEN');
  return errors.filter(({ code }, index) => code !== 'UNEXPECTED_TOKEN' || index === first);
}

function tokenise(
  text: string,
  lines: LineCounter,
  placeOf: (offset: number) => Position,
  problems: Problems,
): CST.Token[] | undefined {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (depthOf(parser.stack) > MAX_DEPTH) {
      const at = placeOf(Math.max(0, parser.offset - lexeme.length));
      problems.add({
        code: 'too-deep',
        message: `lists and maps are nested more than ${MAX_DEPTH} deep`,
        at,
        hint: 'a value is missing its closing bracket, or the file is not what it should be',
      });
      return undefined;
    }
  }
  for (const token of parser.end()) tokens.push(token);
  const directive = tokens.find((token) => token.type === 'directive');
  if (directive !== undefined) {
    problems.add({
      code: 'yaml-syntax',
      message: 'a %-directive is not accepted',
      at: placeOf(directive.offset),
      hint: 'every file is read as YAML 1.2: remove the line',
    });
    return undefined;
  }
  return tokens;
}

/** The stack holds the document, the open lists and maps, and perhaps the scalar that is being read. */
function depthOf(stack: readonly CST.Token[]): number {
  const top = stack.at(-1)?.type;
  const inside = top === 'block-map' || top === 'block-seq' || top === 'flow-collection';
  return inside ? stack.length - 1 : stack.length - 2;
}

function sentence(message: string): string {
  const first = message.split('\n', 1)[0] ?? message;
  return first.charAt(0).toLowerCase() + first.slice(1);
}
