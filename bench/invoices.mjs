import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { InvoiceService } from '@e-invoice-eu/core';
import { create } from 'xmlbuilder2';
import { DocumentIssuer, InvoiceValidator } from '../dist/index.js';
import { PROFILES } from '../dist/invoice/ubl/profile.js';
import { writeUbl } from '../dist/invoice/ubl/write-ubl.js';
import { Problems } from '../dist/source/problem.js';
import { readXml } from '../dist/source/xml/read-xml.js';
import { contractTerms, invoiceModel } from './invoice-workload.mjs';
import { processorTime, sideBySide } from './measure.mjs';
import { hasOfficialRules, officialRules } from './official-schematron.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const OASIS = 'urn:oasis:names:specification:ubl:schema:xsd:';
const SPACES = {
  cbc: `${OASIS}CommonBasicComponents-2`,
  cac: `${OASIS}CommonAggregateComponents-2`,
};
const PREFIXES = new Map([
  [SPACES.cbc, 'cbc'],
  [SPACES.cac, 'cac'],
  [`${OASIS}Invoice-2`, 'ubl'],
]);
const CONTRACTS = 15_000;

const ublOf = (model) => writeUbl(model, { profile: PROFILES.peppol, lang: 'nl' }).xml;
const treeOf = (xml) => readXml('invoice.xml', xml, PREFIXES, new Problems()).root;

/** Model, rules and UBL of an invoice of five lines, against a package that writes UBL and checks no business rule. */
export async function againstInvoiceWriter() {
  const issuer = new DocumentIssuer({ root });
  const data = { 'ubl:Invoice': theirJson(treeOf(ublOf(invoiceModel(contractTerms(0))))) };
  const quiet = { log() {}, warn() {}, error() {}, debug() {}, info() {} };
  const service = new InvoiceService(quiet);
  const ours = async () => {
    for (let number = 0; number < 100; number++) await issuer.ublOf(invoiceModel(contractTerms(number)));
    return 100;
  };
  const theirs = async () => {
    for (let i = 0; i < 3; i++) await service.generate(structuredClone(data), { format: 'UBL', lang: 'nl' });
    return 3;
  };
  const result = await sideBySide(5, ours, theirs);
  const what = 'invoice of 5 lines: model, rules, UBL';
  const yardstick = '@e-invoice-eu/core, UBL alone';
  return [{ what, yardstick, ...result, ratio: 1 / result.oursToTheirs, budget: { atLeast: 20 } }];
}

/** The rules of EN 16931 over the same document, against the official ones in an independent engine. */
export async function againstSchematron() {
  const what = 'rules of EN 16931, 5 lines';
  const yardstick = 'official rules, node-schematron';
  if (!hasOfficialRules) return [{ what, yardstick, forComparison: true }];
  const xml = ublOf(invoiceModel(contractTerms(0)));
  const validator = new InvoiceValidator({ root, bundles: ['en16931'] });
  const officially = await officialRules();
  const ours = async () => {
    for (let i = 0; i < 100; i++) await validator.checkText('invoice.xml', xml);
    return 100;
  };
  const result = await sideBySide(2, ours, () => {
    if (officially(xml).length > 0) throw new Error('The two sides disagree.');
    return 1;
  });
  return [{ what, yardstick, ...result, ratio: 1 / result.oursToTheirs, budget: { atLeast: 100 } }];
}

/** All bundles of rules that a Peppol invoice calls for, from the text of the document to the verdict. */
export async function invoiceRules() {
  const rows = [];
  for (const [lines, milliseconds, times] of [
    [5, 5, 200],
    [250, 50, 10],
  ]) {
    const validator = new InvoiceValidator({ root });
    const xml = ublOf(invoiceModel(contractTerms(0, lines)));
    const work = async () => {
      for (let i = 0; i < times; i++) await validator.checkText('invoice.xml', xml);
      return times;
    };
    await work();
    rows.push({
      what: `all rules of an invoice of ${lines} lines, processor time`,
      ours: await processorTime(7, work),
      budget: { milliseconds },
    });
  }
  return rows;
}

/** UBL from a model, against the document style of xmlbuilder2 from a tree that is there. */
export async function againstXmlBuilder() {
  const model = invoiceModel(contractTerms(0));
  const tree = treeOf(ublOf(model));
  const ours = () => {
    for (let i = 0; i < 500; i++) ublOf(model);
    return 500;
  };
  const theirs = () => {
    for (let i = 0; i < 50; i++) theirXml(tree);
    return 50;
  };
  if (theirXml(tree).replace(/\s/g, '') !== ublOf(model).replace(/\s/g, ''))
    throw new Error('The two sides differ.');
  const result = await sideBySide(7, ours, theirs);
  const what = 'UBL of 5 lines, from the model';
  return [
    {
      what,
      yardstick: 'xmlbuilder2, document style',
      ...result,
      ratio: 1 / result.oursToTheirs,
      budget: { atLeast: 3 },
    },
  ];
}

/** A month of many contracts on two cores, each its own process. */
export async function month() {
  const started = process.hrtime.bigint();
  const halves = await Promise.all([0, 1].map((half) => workOf(half)));
  const ours = Number(process.hrtime.bigint() - started) / 1e6;
  const memory = Math.max(...halves);
  const what = `${CONTRACTS} contracts, 5 lines each: model, rules, UBL`;
  return [
    { what, ours, yardstick: `two processes, at most ${Math.round(memory)} MB each`, forComparison: true },
  ];
}

function workOf(half) {
  const worker = fileURLToPath(new URL('./invoice-month.mjs', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(worker, [String(half), String(CONTRACTS)], { cwd: root });
    let megabytes = 0;
    child.on('message', (said) => {
      megabytes = said.megabytes;
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(megabytes) : reject(new Error(`it ended with ${code}`)),
    );
  });
}

/** Their words for the same document; elements that may stand again are lists. */
const LISTS = new Set(
  'InvoiceLine TaxTotal TaxSubtotal PaymentMeans AllowanceCharge'.split(' ').map((name) => `cac:${name}`),
);

function theirJson(element) {
  const out = {};
  for (const child of element.children) {
    const value = child.children.length > 0 ? theirJson(child) : child.text.trim();
    const sellers =
      child.name === 'cac:PartyTaxScheme' && element.parent?.name === 'cac:AccountingSupplierParty';
    if (LISTS.has(child.name) || sellers) out[child.name] = [...(out[child.name] ?? []), value];
    else out[child.name] = value;
    for (const [name, text] of child.attributes) out[`${child.name}@${name}`] = text;
  }
  return out;
}

function theirXml(tree) {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const top = document.ele(`${OASIS}Invoice-2`, 'Invoice');
  for (const prefix of ['cac', 'cbc'])
    top.att('http://www.w3.org/2000/xmlns/', `xmlns:${prefix}`, SPACES[prefix]);
  const write = (node, element) => {
    for (const child of element.children) {
      const made = node.ele(SPACES[child.name.slice(0, 3)], child.name);
      for (const [name, value] of child.attributes) made.att(name, value);
      if (child.children.length > 0) write(made, child);
      else made.txt(child.text);
    }
  };
  write(top, tree);
  return document.end({ prettyPrint: true });
}
