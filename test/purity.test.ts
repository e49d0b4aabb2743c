import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../', import.meta.url));
const agreement = join(root, 'rules', 'afas');

/** Words that an agreement shares with the program: a command, a room, an output, a derivation. */
const SHARED_WORDS = new Set(['invoice', 'count']);

const filesIn = (folder: string, ends: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ends))
    .map((name) => join(folder, name).split(sep).join('/'))
    .sort();

const sources = filesIn('src', '.ts').map((file) =>
  ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2023, true),
);
const core = sources.filter((source) => !source.fileName.startsWith('src/cli/'));

const places = (source: ts.SourceFile, matches: (node: ts.Node) => boolean): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (matches(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${source.fileName}:${line + 1} ${node.getText(source).slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const inSources = (files: readonly ts.SourceFile[], matches: (node: ts.Node) => boolean): string[] =>
  files.flatMap((source) => places(source, matches));

const isMember = (node: ts.Node, object: string, member?: string): boolean =>
  ts.isPropertyAccessExpression(node) &&
  node.expression.getText() === object &&
  (member === undefined || node.name.text === member);

const names = (node: ts.Node, forbidden: (text: string) => boolean): boolean =>
  ts.isStringLiteralLike(node) &&
  !ts.isImportDeclaration(node.parent) &&
  !ts.isExportDeclaration(node.parent) &&
  forbidden(node.text);

const isClock = (node: ts.Node): boolean =>
  isMember(node, 'Date', 'now') ||
  isMember(node, 'performance') ||
  isMember(node, 'Temporal.Now') ||
  (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) ||
  (ts.isCallExpression(node) && node.expression.getText() === 'Date');

const isMachine = (node: ts.Node): boolean =>
  isMember(node, 'process') || isMember(node, 'globalThis.process') || isMember(node, 'Math', 'random');

const isLocale = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) &&
  (/^localeCompare$|^toLocale(Upper|Lower)Case$/.test(node.name.text) ||
    (/^toLocale(Date|Time)?String$/.test(node.name.text) &&
      ts.isCallExpression(node.parent) &&
      node.parent.arguments.length === 0));

interface SectionFile {
  readonly clauses?: readonly { readonly id: string; readonly rules?: readonly { readonly id: string }[] }[];
}

const agreementIds = (): Set<string> => {
  const sections = readdirSync(agreement).filter((name) => /^\d.*(?<!\.cases)\.yaml$/.test(name));
  const clauses = sections.flatMap((name) => {
    const file = parse(readFileSync(join(agreement, name), 'utf8')) as SectionFile | null;
    return file?.clauses ?? [];
  });
  return new Set(clauses.flatMap((clause) => [clause.id, ...(clause.rules ?? []).map((rule) => rule.id)]));
};

describe('src/ knows no agreement', () => {
  it('names no vendor, in code or comment', () => {
    const vendor = /afas|\b(in|out)site\b|noordkade/i;
    const named = sources.flatMap((source) =>
      source.text
        .split('\n')
        .flatMap((text, i) => (vendor.test(text) ? [`${source.fileName}:${i + 1} ${text.trim()}`] : [])),
    );
    expect(named).toEqual([]);
  });

  it.skipIf(!existsSync(agreement))('names no clause or rule', () => {
    const ids = agreementIds();
    expect(ids.size).toBeGreaterThan(0);
    expect(inSources(sources, (node) => names(node, (text) => ids.has(text)))).toEqual([]);
  });

  it.skipIf(!existsSync(join(agreement, 'records')))('names no record type', () => {
    const types = new Set(
      filesIn('rules/afas/records', '.yaml').map((file) => file.replace(/^.*\/|\.yaml$/g, '')),
    );
    for (const word of SHARED_WORDS) types.delete(word);
    expect(inSources(sources, (node) => names(node, (text) => types.has(text)))).toEqual([]);
  });
});

describe('outside cli/ nothing depends on where or when it runs', () => {
  it('no clock', () => {
    expect(inSources(core, isClock)).toEqual([]);
  });

  it('no environment, no chance', () => {
    expect(inSources(core, isMachine)).toEqual([]);
  });

  it('no order or form of the locale', () => {
    expect(inSources(sources, isLocale)).toEqual([]);
  });

  it('and the checks see what they look for', () => {
    const text = `
      const seen = [new Date(), Date(), Date.now(), performance.now(), process.env, Math.random()];
      const locale = ['a'.localeCompare('b'), (1).toLocaleString(), 'I'.toLocaleLowerCase()];
      const pure = [new Date(0), Date.UTC(2025, 0), Math.max(1, 2), (1).toLocaleString('nl')];`;
    const source = ts.createSourceFile('src/x.ts', text, ts.ScriptTarget.ES2023, true);
    expect(places(source, isClock)).toHaveLength(4);
    expect(places(source, isMachine)).toHaveLength(2);
    expect(places(source, isLocale)).toHaveLength(3);
    expect(places(source, (node) => names(node, (word) => word === 'I'))).toHaveLength(1);
  });
});
