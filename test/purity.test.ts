import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { OWN_BUNDLES } from '../src/index.js';
import { filesIn, parseSource, placesIn, root } from './source-code.js';

// The rules of e-invoices belong to the program, which asks for them by name.
const notAgreements: readonly string[] = ['calendars', ...OWN_BUNDLES];
const agreements = readdirSync(join(root, 'rules')).filter((name) => !notAgreements.includes(name));
const contracts = readdirSync(join(root, 'contracts'));

/** Words that an agreement shares with the program: a command, a room, an output, a derivation, a cause, a part of any invoice. */
const SHARED_WORDS = new Set(['invoice', 'count', 'evidence', 'payment', 'delivery', 'rate']);

/** Words of a party's name that could be anybody's, or that say where it is. */
const COMMON_WORDS =
  /^(b\.?v\.?|n\.v\.|vzw|ltd|limited|gmbh|&|software|hosting|books|logistiek|zorggroep|accountancy|advies|vestiging|antwerpen|curaçao)$/i;

const sources = filesIn('src', '.ts').map((file) => parseSource(file));
const core = sources.filter((source) => !source.fileName.startsWith('src/cli/'));

const inSources = (files: readonly ts.SourceFile[], matches: (node: ts.Node) => boolean): string[] =>
  files.flatMap((source) => placesIn(source, matches));

const isMember = (node: ts.Node, object: string, member?: string): boolean =>
  ts.isPropertyAccessExpression(node) &&
  node.expression.getText() === object &&
  (member === undefined || node.name.text === member);

const names = (node: ts.Node, forbidden: (text: string) => boolean): boolean =>
  ts.isStringLiteralLike(node) &&
  !ts.isImportDeclaration(node.parent) &&
  !ts.isExportDeclaration(node.parent) &&
  forbidden(node.text);

/** Whether a text holds one of the ids, or something that begins with it and a point. */
const mentions = (node: ts.Node, ids: ReadonlySet<string>): boolean => {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && !ts.isTemplateMiddleOrTemplateTail(node))
    return false;
  return [...node.text.matchAll(/[a-z][\w-]*(?:\.[\w-]+)*/gi)].some(([word]) => {
    const parts = word.split('.');
    return parts.some((_, index) => ids.has(parts.slice(0, index + 1).join('.')));
  });
};

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

interface RuleFile {
  readonly clauses?: readonly { readonly id: string; readonly rules?: readonly { readonly id: string }[] }[];
  readonly terms?: object;
  readonly readings?: object;
}

interface ContractFile {
  readonly vendor: { readonly name: string };
  readonly customer: { readonly name: string };
}

const yaml = <Data>(...path: string[]): Data => parse(readFileSync(join(root, ...path), 'utf8')) as Data;

/** What an agreement calls its clauses, rules, terms and readings. */
const idsOf = (agreement: string): Set<string> => {
  const files = readdirSync(join(root, 'rules', agreement)).filter((name) =>
    /(?<!\.cases)\.yaml$/.test(name),
  );
  return new Set(
    files.flatMap((name) => {
      const { clauses = [], terms = {}, readings = {} } = yaml<RuleFile>('rules', agreement, name);
      const rules = clauses.flatMap((clause) => clause.rules ?? []);
      return [...[...clauses, ...rules].map(({ id }) => id), ...Object.keys(terms), ...Object.keys(readings)];
    }),
  );
};

/** The words by which a party is known: of each name those that could not be anybody's. */
const partyNames = new Set(
  contracts.flatMap((contract) => {
    const { vendor, customer } = yaml<ContractFile>('contracts', contract, 'contract.yaml');
    return [vendor.name, customer.name].flatMap((name) =>
      name.split(/,? /).filter((word) => !COMMON_WORDS.test(word)),
    );
  }),
);

describe('src/ knows no agreement', () => {
  it('is asked about several, of several vendors', () => {
    expect(agreements).toEqual(expect.arrayContaining(['afas', 'example-sla']));
    expect([...partyNames].sort()).toEqual([
      'AFAS',
      'Brackwater',
      'Noordkade',
      'Rupelzoom',
      'Trupial',
      'Tullaroe',
    ]);
  });

  it('names no agreement, vendor or customer, in code or comment', () => {
    const words = [...agreements, ...partyNames, '\\b(?:in|out)site\\b'];
    const named = new RegExp(words.join('|'), 'i');
    const found = sources.flatMap((source) =>
      source.text
        .split('\n')
        .flatMap((text, i) => (named.test(text) ? [`${source.fileName}:${i + 1} ${text.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it.each(agreements)(
    'names no clause, rule, term or reading of %s, nor in a part of a text',
    (agreement) => {
      const ids = idsOf(agreement);
      expect(ids.size).toBeGreaterThan(50);
      expect(inSources(sources, (node) => mentions(node, ids))).toEqual([]);
    },
  );

  it.each(agreements)('names no record type of %s', (agreement) => {
    const types = new Set(
      filesIn(`rules/${agreement}/records`, '.yaml').map((file) => file.replace(/^.*\/|\.yaml$/g, '')),
    );
    expect(types.size).toBeGreaterThan(10);
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
    expect(placesIn(source, isClock)).toHaveLength(4);
    expect(placesIn(source, isMachine)).toHaveLength(2);
    expect(placesIn(source, isLocale)).toHaveLength(3);
    expect(placesIn(source, (node) => names(node, (word) => word === 'I'))).toHaveLength(1);
    const named = ts.createSourceFile(
      'src/y.ts',
      "const said = ['see pay.term:F1', `--reading pay.term.from=1`, 'pay.terms', 'repay.term'];",
      ts.ScriptTarget.ES2023,
      true,
    );
    expect(placesIn(named, (node) => mentions(node, new Set(['pay.term'])))).toHaveLength(2);
  });
});
