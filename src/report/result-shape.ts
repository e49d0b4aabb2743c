import type { Place, Result } from '../evaluate/result.js';

/** The keys of a JSON shape, complete: a field that the type has and the table lacks does not compile. */
type Shape<T> = T extends string | number | boolean
  ? true
  : T extends readonly [unknown, unknown]
    ? true
    : T extends readonly (infer Item)[]
      ? readonly [Shape<Item>]
      : { readonly [Key in keyof Required<T>]: Shape<Exclude<T[Key], undefined>> };

const place: Shape<Place> = { file: true, line: true, column: true };
const words = { en: true, nl: true } as const;
const summary: Shape<Result['summary']> = {
  met: true,
  missed: true,
  breached: true,
  pending: true,
  notApplicable: true,
  undetermined: true,
  waived: true,
  notEncoded: true,
};

/** The keys of a result in the order in which they are written; `true` stands for a value without keys. */
export const RESULT_SHAPE: Shape<Result> = {
  schemaVersion: true,
  program: { name: true, version: true },
  agreement: { id: true, version: true, hash: true, title: words },
  contract: {
    id: true,
    customer: true,
    vendor: true,
    branch: true,
    zone: true,
    currency: true,
  },
  asOf: true,
  period: { from: true, through: true },
  inputs: [{ file: true, record: true, sha256: true, coverage: { from: true, until: true }, records: true }],
  summary,
  gaps: [{ recordType: true, clauses: [true], rules: [true] }],
  sections: [{ id: true, title: words }],
  clauses: [
    {
      id: true,
      section: true,
      kind: true,
      bearer: true,
      lines: true,
      says: words,
      status: true,
      none: words,
      rules: [true],
      passedOver: true,
      at: place,
    },
  ],
  charts: [
    {
      name: true,
      title: words,
      unit: true,
      form: true,
      fact: true,
      against: true,
      beside: { fact: true, title: words, unit: true },
    },
  ],
  findings: [
    {
      id: true,
      clause: true,
      rule: true,
      section: true,
      subject: { type: true, key: true, label: true, at: place, moment: true },
      verdict: true,
      holds: true,
      severity: true,
      dueAt: true,
      actual: true,
      limit: true,
      margin: { value: true, unit: true },
      unit: true,
      clock: {
        from: true,
        to: true,
        due: true,
        horizon: true,
        bound: true,
        open: [true],
        holidays: [{ day: true, name: words }],
        changes: [{ at: true, minutes: true }],
      },
      terms: [
        {
          id: true,
          value: true,
          unit: true,
          key: true,
          at: place,
          from: true,
          assumed: true,
          because: words,
        },
      ],
      facts: [{ name: true, value: true, at: place }],
      readings: [{ id: true, choice: true }],
      missing: [{ what: true, because: true, detail: true, at: place }],
      decidedAt: true,
      liftedBy: true,
      question: words,
      assumed: true,
      waiver: { verdict: true, reason: true, approver: true, until: true, at: place },
      consequences: [{ when: true, kind: true, name: true, to: true, after: true }],
      changes: [{ what: true, value: true, verdict: true }],
      chart: true,
      gap: true,
    },
  ],
  readings: [{ id: true, question: words, chosen: true, choices: [{ id: true, says: words }] }],
  history: [
    {
      asOf: true,
      recomputed: true,
      summary,
      changed: [{ clause: true, rule: true, subject: true, from: true, to: true }],
      unseen: [true],
    },
  ],
  sweep: [
    {
      reading: true,
      question: words,
      chosen: true,
      choice: true,
      flips: [{ clause: true, rule: true, subject: true, from: true, to: true }],
      amount: true,
    },
  ],
  warnings: [{ message: true, at: place }],
};
