import type { Result } from '../evaluate/result.js';
import type { Catalogue, PageLabels } from './catalogue.js';
import { chartSvg } from './chart.js';
import { chartLegend } from './chart-marks.js';
import { type ChartPoint, chartPoints } from './chart-points.js';
import { nearFiles } from './contract-folder.js';
import { groupBySection } from './grouping.js';
import { attentionViews } from './html-attention.js';
import { fullnessFor, sectionView } from './html-clause.js';
import { rowView } from './html-finding.js';
import { momentText } from './moment-text.js';
import { SHOWN_ORDER } from './shown.js';
import { subjectText } from './subject-text.js';
import { summaryCounts } from './summary-counts.js';
import { sweptTexts } from './sweep-text.js';
import { placeText } from './value-text.js';
import { visibleText } from './visible-text.js';
import { bearerText, counted, countText, inWords } from './words.js';

/** Everything that the page's template prints, in words; complete, because the template is strict. */
export function pageView(whole: Result, words: Catalogue) {
  const { folder, result } = nearFiles(whole);
  const moment = (text: string): string => momentText(text, words.notation);
  const fullness = fullnessFor(result.findings.length);
  const sections = groupBySection(result).map((section) => sectionView(section, fullness, words));
  return {
    lang: words.language,
    t: { ...words.label, ...words.page },
    title: visibleText(`${words.label.reportTitle} ${result.contract.customer}`),
    customer: visibleText(result.contract.customer),
    agreement: visibleText(
      `${inWords(result.agreement.title, words)}, ${words.label.version} ${result.agreement.version}`,
    ),
    head: headRows(result, words),
    filesIn: folder === '' ? '' : visibleText(words.filesIn(folder)),
    summary: summaryCounts(result).map(({ shown, count }) => ({
      shown,
      count: countText(count, words),
      none: count === 0,
      filters: shown !== 'notEncoded',
      word: shown === 'notEncoded' ? words.label.notEncoded : words.outcome[shown],
      meaning: words.meaning[shown],
    })),
    attention: attentionViews(result, words),
    charts: result.charts.flatMap(({ name, title }) => {
      const points = chartPoints(name, result.findings, words);
      if (points.length === 0) return [];
      return [chartView(points, visibleText(inWords(title, words)), words)];
    }),
    filters: filterOptions(result, sections, words),
    total: countText(
      sections.reduce((sum, section) => sum + section.total, 0),
      words,
    ),
    sections,
    gaps: result.gaps.map((gap) => ({
      type: visibleText(gap.recordType),
      clauses: counted(gap.clauses.length, words.counted.clause, words),
      names: gap.clauses.map(visibleText),
    })),
    sweep: sweptTexts(result, words).map((swept) => ({
      ...swept,
      instead: words.insteadOf(swept.chosen),
    })),
    sweepIntro: words.sweepIntro,
    warnings: result.warnings.map(({ message, at }) => ({
      message: visibleText(message),
      place: at === undefined ? '' : placeText(at),
    })),
    inputs: result.inputs.map((input) => ({
      file: visibleText(input.file),
      record: visibleText(input.record ?? ''),
      records: input.records === undefined ? '' : countText(input.records, words),
      covers:
        input.coverage === undefined
          ? ''
          : words.through(moment(input.coverage.from), moment(input.coverage.until)),
      sha256: input.sha256,
    })),
    hash: result.agreement.hash,
    notEncoded: ledgerRows(result, 'todo', words),
    withoutRule: ledgerRows(result, 'reason', words),
    madeBy: words.page.madeBy(result.program.version),
  };
}

function headRows(result: Result, words: Catalogue): { name: string; value: string }[] {
  const { label } = words;
  const moment = (text: string): string => momentText(text, words.notation);
  return [
    { name: label.asOf, value: moment(result.asOf) },
    ...(result.period === undefined
      ? []
      : [
          {
            name: label.period,
            value: words.through(moment(result.period.from), moment(result.period.through)),
          },
        ]),
    { name: label.vendor, value: visibleText(result.contract.vendor) },
    { name: label.contract, value: visibleText(result.contract.id) },
    { name: label.branch, value: visibleText(result.contract.branch) },
    { name: label.zone, value: visibleText(result.contract.zone) },
  ];
}

function chartView(points: readonly ChartPoint[], title: string, words: Catalogue) {
  const outside = points.filter(
    ({ finding }) => finding.verdict === 'breached' || finding.verdict === 'missed',
  );
  return {
    title,
    told: words.page.chartSummary(
      counted(points.length, words.counted.point, words),
      countText(outside.length, words),
    ),
    svg: chartSvg(points, title, words).markup,
    legend: chartLegend(points, words),
    rows: points.map(({ finding, label }) => ({
      ...rowView(finding, words),
      label: finding.subject.moment === undefined ? label : subjectText(finding.subject, words),
    })),
  };
}

type FilterName = keyof Pick<PageLabels, 'outcome' | 'section' | 'bearer' | 'severity'>;

interface FilterView {
  readonly id: FilterName;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

function filterOptions(
  result: Result,
  sections: readonly ReturnType<typeof sectionView>[],
  words: Catalogue,
): FilterView[] {
  const bearers = [...new Set(sections.flatMap((section) => section.clauses.map((clause) => clause.bearer)))];
  const severities = (['critical', 'major', 'minor', 'note'] as const).filter((severity) =>
    result.findings.some((finding) => finding.severity === severity),
  );
  const outcomes = SHOWN_ORDER.filter((shown) =>
    sections.some((section) => section.counts.some((count) => count.shown === shown)),
  );
  return [
    {
      id: 'outcome',
      label: words.page.outcome,
      options: outcomes.map((value) => ({ value, text: words.outcome[value] })),
    },
    {
      id: 'section',
      label: words.page.section,
      options: sections.map(({ id, title }) => ({ value: id, text: `${id} ${title}` })),
    },
    {
      id: 'bearer',
      label: words.page.bearer,
      options: bearers
        .filter((bearer) => bearer !== '')
        .map((value) => ({ value, text: visibleText(bearerText(value, words)) })),
    },
    {
      id: 'severity',
      label: words.page.severity,
      options: severities.map((value) => ({ value, text: words.severity[value] })),
    },
  ];
}

function ledgerRows(result: Result, status: 'todo' | 'reason', words: Catalogue) {
  return result.clauses
    .filter((clause) => clause.status === status)
    .map((clause) => ({
      id: visibleText(clause.id),
      section: visibleText(clause.section),
      says: visibleText(inWords(clause.says, words)),
      none: clause.none === undefined ? words.label.noReason : visibleText(inWords(clause.none, words)),
    }));
}
