import { describe, expect, it } from 'vitest';
import { overlapping, standingFor } from '../../../src/billing/ledger/decide-issue.js';
import { type LedgerLine, ledgerText, readLedgerText } from '../../../src/billing/ledger/ledger-line.js';
import { type LedgerProblem, verifyChain } from '../../../src/billing/ledger/verify-chain.js';
import { sha256Of } from '../../../src/source/entries/read-entries.js';

const FILE = { name: 'F1.xml', sha256: 'a'.repeat(64), bytes: 7 };
const april = { kind: 'licence', from: '2025-04-01', through: '2025-04-30' };

function line(number: string, more: Partial<LedgerLine> = {}): LedgerLine {
  return {
    position: 1,
    number,
    series: number,
    sequence: 1,
    kind: 'invoice',
    bills: april,
    issueDate: '2025-04-01',
    pricedOn: '2025-04-01',
    currency: 'EUR',
    payable: '121.00',
    files: [FILE],
    ...more,
  };
}

/** Entries that follow one another, with the hashes that make them a chain. */
function chain(...groups: readonly (readonly LedgerLine[])[]) {
  let previous: string | undefined;
  return groups.map((lines, index) => {
    const position = index + 1;
    const own = lines.map((one) => ({ ...one, position, ...(previous === undefined ? {} : { previous }) }));
    const text = ledgerText(own);
    previous = sha256Of(text);
    return { position, file: `issued/${position}`, text, sha256: previous };
  });
}

describe('the lines of a ledger', () => {
  it('are read as they were written', () => {
    const lines = [line('F1'), line('F2', { corrects: 'F1', kind: 'credit-note', previous: 'b'.repeat(64) })];
    expect(readLedgerText(ledgerText(lines))).toEqual(lines);
  });

  it.each([
    ['no JSON', '{'],
    ['no line', '[]'],
    ['a file outside the entry', ledgerText([line('F1', { files: [{ ...FILE, name: '../../x' }] })])],
    ['a hidden file', ledgerText([line('F1', { files: [{ ...FILE, name: '.x' }] })])],
    ['no file at all', ledgerText([line('F1', { files: [] })])],
    ['an amount that is none', ledgerText([line('F1', { payable: '121' })])],
    ['a position that is none', ledgerText([line('F1', { position: 0 })])],
    ['a hash that is none', ledgerText([line('F1', { files: [{ ...FILE, sha256: 'x' }] })])],
  ])('are refused: %s', (_, text) => {
    expect(readLedgerText(text)).toEqual([undefined]);
  });
});

describe('verifyChain', () => {
  const wrong = (entries: ReturnType<typeof chain>): string[] => {
    const problems: LedgerProblem[] = [];
    verifyChain(entries, problems);
    return problems.map(({ file, message }) => `${file}: ${message}`);
  };

  it('accepts lines that follow one another, several in one entry too', () => {
    expect(wrong(chain([line('F1')], [line('C1'), line('F2')], [line('F3')]))).toEqual([]);
  });

  it('sees that a line was changed, though it is whole', () => {
    const entries = chain([line('F1')], [line('F2')]);
    const text = ledgerText([line('F1', { payable: '1.00' })]);
    const changed = [{ ...entries[0]!, text, sha256: sha256Of(text) }, entries[1]!];
    expect(wrong(changed)).toEqual([
      'issued/2: the line does not follow issued/1: that file is not what it was',
    ]);
  });

  it('sees that an entry was left out and those after it moved up', () => {
    const [, second, third] = chain([line('F1')], [line('F2')], [line('F3')]);
    expect(wrong([second!, third!].map((entry, index) => ({ ...entry, position: index + 1 })))).toEqual([
      'issued/2: the line is of entry 2 and stands in entry 1',
      'issued/3: the line is of entry 3 and stands in entry 2',
    ]);
  });

  it('sees a number that stands twice', () => {
    expect(wrong(chain([line('F1')], [line('F1')]))).toEqual([
      'issued/2: the number F1 stands twice in the ledger',
    ]);
  });
});

describe('what stands', () => {
  const credit = line('C1', { kind: 'credit-note', corrects: 'F1' });

  it('is the last invoice that no credit note took back', () => {
    expect(standingFor(april, [line('F1')])?.number).toBe('F1');
    expect(standingFor(april, [line('F1'), credit])).toBeUndefined();
    expect(standingFor(april, [line('F1'), credit, line('F2', { corrects: 'F1' })])?.number).toBe('F2');
    expect(standingFor({ ...april, kind: 'hours' }, [line('F1')])).toBeUndefined();
    expect(standingFor({ ...april, of: 'x' }, [line('F1')])).toBeUndefined();
  });

  it.each([
    ['2025-04-30', '2025-05-30', true],
    ['2025-05-01', '2025-05-31', false],
    ['2025-03-01', '2025-03-31', false],
    ['2025-03-02', '2025-04-01', true],
    ['2025-04-01', '2025-04-30', false],
  ])('is in the way of %s to %s: %s', (from, through, expected) => {
    const problem = overlapping({ kind: 'licence', from, through }, [line('F1')]);
    expect(problem?.code === 'billed-twice').toBe(expected);
  });

  it('is in nobody’s way once it is credited, or for another kind', () => {
    const may = { kind: 'licence', from: '2025-04-15', through: '2025-05-14' };
    expect(overlapping(may, [line('F1'), credit])).toBeUndefined();
    expect(overlapping({ ...may, kind: 'hours' }, [line('F1')])).toBeUndefined();
  });
});
