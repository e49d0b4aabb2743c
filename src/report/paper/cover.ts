import type { Result } from '../../evaluate/result.js';
import { BODY, SMALL } from '../../pdf/sheet.js';
import { troubledClauses } from '../attention.js';
import type { Catalogue } from '../catalogue.js';
import { dueNext } from '../due-next.js';
import { consequencesOf } from '../finding-text.js';
import { startText } from '../moment-text.js';
import { agreementText, headRows } from '../page/cover.js';
import { headlineText } from '../reason.js';
import { subjectText } from '../subject-text.js';
import { summaryCounts } from '../summary-counts.js';
import { visibleText } from '../visible-text.js';
import { bearerText, countText, inWords } from '../words.js';
import type { Paper } from './paper.js';

const SUBJECTS = 4;
const DATES = 12;

/** The first page, then what asks for attention and what is due next. */
export function setCover(paper: Paper, result: Result, words: Catalogue): void {
  const { label, page } = words;
  paper.space(90);
  paper.text(label.reportTitle, { size: 12, colour: SMALL.colour });
  paper.heading(1, visibleText(result.contract.customer), false);
  paper.text(agreementText(result, words), { size: 12, colour: SMALL.colour }, 18);
  paper.table(
    [label.summary, ''],
    headRows(result, words).map(({ name, value }) => [name, value]),
  );
  paper.space(8);
  paper.table(
    [page.outcome, page.number, page.meaning],
    summaryCounts(result).map(({ shown, count }) => [
      shown === 'notEncoded' ? label.notEncoded : words.outcome[shown],
      countText(count, words),
      words.meaning[shown],
    ]),
  );
  paper.text(page.madeBy(visibleText(result.program.version)), SMALL);
  paper.page();
  setAttention(paper, result, words);
  setNext(paper, result, words);
  setHistory(paper, result, words);
}

function setAttention(paper: Paper, result: Result, words: Catalogue): void {
  const { page, label } = words;
  paper.heading(1, page.attention);
  const troubled = troubledClauses(result);
  if (troubled.length === 0) paper.text(page.attentionNone);
  for (const { id, section, clause, findings, counts } of troubled) {
    const says = clause === undefined ? id : inWords(clause.says, words);
    paper.heading(3, visibleText(says), false);
    const tally = counts.map(([shown, count]) => `${countText(count, words)} ${words.outcome[shown]}`);
    const bearer = bearerText(clause?.bearer ?? '', words);
    paper.text(visibleText([`${section} ${id}`, bearer, ...tally].join(' · ')), SMALL, 2);
    const subjects = findings.slice(0, SUBJECTS).map((finding) => {
      const brief = headlineText(finding, words);
      return `${subjectText(finding.subject, words)}${brief === '' ? '' : `: ${brief}`}`;
    });
    const more = findings.length - SUBJECTS;
    if (more > 0) subjects.push(words.andMore(countText(more, words)));
    paper.text(subjects.join('; '), BODY, 2);
    const follows = [...new Set(findings.flatMap((finding) => consequencesOf(finding, words)))];
    if (follows.length > 0) paper.text(`${label.follows}: ${follows.join(' · ')}`, SMALL);
  }
}

function setNext(paper: Paper, result: Result, words: Catalogue): void {
  const { page, label } = words;
  const clauses = new Map(result.clauses.map((clause) => [clause.id, clause]));
  paper.heading(1, page.next);
  const next = dueNext(result).slice(0, DATES);
  paper.text(next.length === 0 ? page.nextNone : page.nextIntro);
  paper.table(
    [label.due, page.subject, page.clause, page.bearer],
    next.map(({ finding, at }) => {
      const clause = clauses.get(finding.clause);
      return [
        startText(at, words.notation, true),
        subjectText(finding.subject, words),
        clause === undefined ? '' : visibleText(inWords(clause.says, words)),
        visibleText(bearerText(clause?.bearer ?? '', words)),
      ];
    }),
    [18, 22, 45, 15],
  );
}

function setHistory(paper: Paper, { history = [] }: Result, words: Catalogue): void {
  if (history.length === 0) return;
  const { page } = words;
  paper.heading(1, page.overTime);
  paper.text(page.overTimeIntro(history.every(({ recomputed }) => recomputed)));
  paper.table(
    [
      page.standpoint,
      words.outcome.breached,
      words.outcome.missed,
      words.outcome.pending,
      words.outcome.undetermined,
      words.outcome.met,
    ],
    history.map(({ asOf, summary }) => [
      startText(asOf, words.notation, true),
      ...[summary.breached, summary.missed, summary.pending, summary.undetermined, summary.met].map((count) =>
        countText(count, words),
      ),
    ]),
  );
}
