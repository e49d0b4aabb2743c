import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../../src/evaluate/result.js';
import { type Waiver, waive } from '../../src/evaluate/waive.js';
import { Day } from '../../src/values/day.js';

function finding(verdict: Verdict, key = 'F1'): Finding {
  return {
    id: key,
    clause: 'invoicing.payment-term',
    rule: 'invoicing.payment-term',
    section: '2.4',
    subject: { type: 'invoice', key, label: key },
    verdict,
    severity: 'major',
    terms: [],
    facts: [],
    readings: [],
    consequences: [{ when: 'breached', kind: 'letter', name: 'payment-reminder' }],
  };
}

const waiver: Waiver = {
  clause: 'invoicing.payment-term',
  subject: 'F1',
  reason: 'a bank holiday abroad',
  approver: 'finance',
  until: Day.of(2026, 3, 31),
  at: { file: 'waivers.yaml', line: 2 },
};

describe('waivers', () => {
  it('lay over a breach, keep the verdict beneath, and take its consequences away', () => {
    const { findings } = waive([finding('breached')], [waiver], Day.of(2026, 3, 31));
    expect(findings[0]).toMatchObject({
      verdict: 'waived',
      waiver: { verdict: 'breached', until: '2026-03-31' },
    });
    expect(findings[0]?.consequences).toEqual([]);
  });

  it('hold on their last day and not on the day after', () => {
    const { findings, idle } = waive([finding('breached')], [waiver], Day.of(2026, 4, 1));
    expect(findings[0]?.verdict).toBe('breached');
    expect(idle).toEqual([{ waiver, expired: true }]);
  });

  it('reach only the subject that they name, or all of the clause', () => {
    const others = [finding('breached', 'F2'), finding('missed', 'F3')];
    expect(waive(others, [waiver], Day.of(2026, 1, 1)).findings.map(({ verdict }) => verdict)).toEqual([
      'breached',
      'missed',
    ]);
    const { subject: _, ...whole } = waiver;
    expect(waive(others, [whole], Day.of(2026, 1, 1)).findings.map(({ verdict }) => verdict)).toEqual([
      'waived',
      'waived',
    ]);
  });

  it.each(['met', 'pending', 'undetermined', 'not-applicable'] as const)(
    'change nothing that is %s, and say so',
    (verdict) => {
      const { findings, idle } = waive([finding(verdict)], [waiver], Day.of(2026, 1, 1));
      expect(findings[0]?.verdict).toBe(verdict);
      expect(idle).toEqual([{ waiver, expired: false }]);
    },
  );
});
