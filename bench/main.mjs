// npm run bench: the budgets of the program as ratios, both sides measured in one run.
import { againstEngine } from './against-engine.mjs';
import { againstParse } from './against-parse.mjs';
import {
  againstInvoiceWriter,
  againstSchematron,
  againstXmlBuilder,
  invoiceRules,
  month,
} from './invoices.mjs';
import { letterMemory, letters } from './letters.mjs';
import { sampleCheck, start, startUp } from './program.mjs';

const time = (ms) => {
  if (ms === undefined) return '';
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return ms >= 1 ? `${ms.toFixed(1)} ms` : `${(ms * 1000).toFixed(2)} µs`;
};
const ratio = (value) => (value === undefined ? '' : `${value >= 10 ? value.toFixed(0) : value.toFixed(2)}×`);

const BUDGETS = {
  atLeast: { text: (limit) => `≥ ${limit}×`, kept: (row, limit) => row.ratio >= limit },
  atMost: { text: (limit) => `≤ ${limit}×`, kept: (row, limit) => row.ratio <= limit },
  below: { text: (limit) => `< ${limit}×`, kept: (row, limit) => row.ratio < limit },
  milliseconds: { text: (limit) => `< ${time(limit)}`, kept: (row, limit) => row.ours < limit },
};

const judge = (row) => {
  if (row.forComparison) return { text: '', kept: 'for comparison' };
  if (row.budget === undefined) return { text: '', kept: 'not measured' };
  const [name, limit] = Object.entries(row.budget)[0];
  const budget = BUDGETS[name];
  return { text: budget.text(limit), kept: budget.kept(row, limit) ? 'kept' : 'NOT KEPT' };
};

const rows = [];
const BENCHES = [
  againstEngine,
  againstParse,
  startUp,
  sampleCheck,
  start,
  againstInvoiceWriter,
  againstSchematron,
  invoiceRules,
  againstXmlBuilder,
  month,
  letters,
  letterMemory,
];
// Without a name all of them: npm run bench -- invoiceRules month
const asked = process.argv.slice(2);
for (const bench of BENCHES)
  if (asked.length === 0 || asked.includes(bench.name)) rows.push(...(await bench()));

const table = [
  ['what', 'servanda', 'yardstick', '', 'ratio', 'budget', ''],
  ...rows.map((row) => {
    const { text, kept } = judge(row);
    return [row.what, time(row.ours), row.yardstick ?? '', time(row.theirs), ratio(row.ratio), text, kept];
  }),
];
const widths = table[0].map((_, column) => Math.max(...table.map((cells) => cells[column].length)));
for (const cells of table)
  console.log(
    cells
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );
process.exitCode = rows.every((row) => row.forComparison || judge(row).kept === 'kept') ? 0 : 1;
