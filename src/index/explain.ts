import type { Finding, Place } from '../evaluate/result.js';
import type { LoadedContract } from './load-contract.js';

type Lang = 'en' | 'nl';

const WORDS = {
  en: {
    lines: 'lines',
    verdict: 'Verdict',
    holds: 'holds',
    bearer: 'Bearer',
    clock: 'Clock',
    starts: 'starts',
    due: 'due',
    done: 'done',
    not: 'not done by',
    margin: 'margin',
    found: 'Found',
    right: 'limit',
    terms: 'Terms',
    evidence: 'Evidence',
    readings: 'Reading',
    missing: 'Not known',
    decided: 'Decided at',
    follows: 'What follows',
    assumed: 'assumed',
    lifted: 'An exception applies',
    question: 'A person decides',
    contract: 'individual term',
    to: 'to',
  },
  nl: {
    lines: 'regels',
    verdict: 'Oordeel',
    holds: 'geldt',
    bearer: 'Drager',
    clock: 'Klok',
    starts: 'begint',
    due: 'uiterlijk',
    done: 'gedaan',
    not: 'niet gedaan tot',
    margin: 'marge',
    found: 'Gevonden',
    right: 'grens',
    terms: 'Termen',
    evidence: 'Bewijs',
    readings: 'Lezing',
    missing: 'Niet bekend',
    decided: 'Beslist op',
    follows: 'Wat volgt',
    assumed: 'aangenomen',
    lifted: 'Een uitzondering geldt',
    question: 'Een mens beslist',
    contract: 'individuele afspraak',
    to: 'aan',
  },
} as const;

/** Why a verdict is what it is, as lines of text: the clause, the clock step by step, terms, evidence, what follows. */
export function explain(
  finding: Finding,
  { agreement }: Pick<LoadedContract, 'agreement'>,
  lang: Lang,
): string {
  const words = WORDS[lang];
  const clause = agreement.clauses.get(finding.clause);
  const out: string[] = [];
  out.push(`${finding.clause} · ${finding.subject.label}  (${finding.id})`);
  if (clause !== undefined)
    out.push(`  § ${clause.section}, ${words.lines} ${clause.lines.join('–')}: ${clause.says[lang]}`);
  const verdict = finding.holds === true && finding.verdict === 'met' ? words.holds : finding.verdict;
  out.push(`${words.verdict}: ${verdict}`);
  if (finding.clock !== undefined) out.push(`${words.clock}: ${clockSteps(finding, words).join(' → ')}`);
  else if (finding.actual !== undefined || finding.limit !== undefined) {
    out.push(`${words.found}: ${finding.actual ?? '—'}; ${words.right}: ${finding.limit ?? '—'}`);
  }
  if (finding.margin !== undefined)
    out.push(`  ${words.margin}: ${finding.margin.value} ${finding.margin.unit}`);
  if (finding.decidedAt !== undefined) out.push(`${words.decided}: ${finding.decidedAt}`);
  if (finding.liftedBy !== undefined) out.push(`${words.lifted}: ${finding.liftedBy}`);
  if (finding.question !== undefined) out.push(`${words.question}: ${finding.question[lang]}`);
  for (const reading of finding.readings) {
    const declared = agreement.readings.get(reading.id);
    out.push(
      `${words.readings}: ${declared?.question[lang] ?? reading.id} — ${declared?.choices.get(reading.choice)?.says[lang] ?? reading.choice}`,
    );
  }
  for (const term of finding.terms) {
    const marks = [
      ...(term.from === 'contract' ? [words.contract] : []),
      ...(term.assumed === true ? [`${words.assumed}: ${term.because?.[lang] ?? ''}`] : []),
    ];
    const key = term.key === undefined ? '' : `[${term.key}]`;
    out.push(
      `${words.terms}: ${term.id}${key} = ${term.value} ${term.unit ?? ''}  ${place(term.at)}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}`,
    );
  }
  for (const fact of finding.facts)
    out.push(
      `${words.evidence}: ${fact.name} = ${fact.value}${fact.at === undefined ? '' : `  ${place(fact.at)}`}`,
    );
  for (const missing of finding.missing ?? []) {
    out.push(
      `${words.missing}: ${missing.what}${missing.detail === undefined ? '' : ` (${missing.detail})`}${missing.at === undefined ? '' : `  ${place(missing.at)}`}`,
    );
  }
  for (const { when, kind, name, to } of finding.consequences) {
    if (when === finding.verdict)
      out.push(`${words.follows}: ${kind} ${name}${to === undefined ? '' : ` ${words.to} ${to}`}`);
  }
  return `${out.join('\n')}\n`;
}

function clockSteps({ clock, verdict }: Finding, words: (typeof WORDS)[Lang]): string[] {
  if (clock === undefined) return [];
  return [
    ...(clock.from === undefined ? [] : [`${words.starts} ${clock.from}`]),
    ...(clock.due === undefined ? [] : [`${words.due} ${clock.due}`]),
    clock.to === undefined
      ? verdict === 'pending' || verdict === 'breached'
        ? `${words.not} ${clock.horizon}`
        : '—'
      : `${words.done} ${clock.to}`,
  ];
}

function place({ file, line, column }: Place): string {
  return [file, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])].join(':');
}
