import type { Finding, Result } from '../../evaluate/result.js';
import type { Catalogue, Language } from '../catalogue.js';
import { compareFindings, shownAs } from '../shown.js';
import type { Markup } from '../svg.js';
import { visibleText } from '../visible-text.js';
import { catalogueOf, countText } from '../words.js';
import { bodyMarkup, pageTitle } from './body.js';
import { type Columns, fromColumns } from './columns.js';
import { Finder, type Wanted } from './find.js';
import { findingBody } from './finding-body.js';
import type { PageData } from './page-data.js';
import { ALL, lineMarkup, sectionsMarkup } from './sections.js';
import { html } from './template.js';

/** Up to so many findings a filter shows one by one; more of them are folded as without it. */
const MOST_FOUND = 400;

/** Rows that open at once in a folded list. */
const ROWS = 200;

/** What the page's script asks for: markup from the data, in the language that is chosen. It never touches the document. */
export class PageModel {
  readonly data: PageData;
  readonly #byId: ReadonlyMap<string, Finding>;
  #words: Catalogue;
  #finder: Finder;
  /** What the filter leaves. */
  #listed: readonly Finding[];

  /** From the JSON that the page carries. */
  constructor(packed: Columns, language: Language) {
    const [data] = fromColumns(packed) as [PageData];
    this.data = data;
    this.#byId = new Map(data.result.findings.map((finding) => [finding.id, finding]));
    this.#words = catalogueOf(language);
    this.#finder = new Finder(data.result, this.#words);
    this.#listed = data.result.findings;
  }

  /** The whole page in another language. */
  speak(language: Language): { readonly title: string; readonly body: string } {
    this.#words = catalogueOf(language);
    this.#finder = new Finder(this.data.result, this.#words);
    this.#listed = this.data.result.findings;
    return { title: pageTitle(this.data, this.#words), body: bodyMarkup(this.data, this.#words).markup };
  }

  /** Everything about one finding; undefined for an id that there is not. */
  body(id: string): string | undefined {
    const finding = this.#byId.get(id);
    return finding === undefined ? undefined : findingBody(finding, this.data.result, this.#words).markup;
  }

  /** The clause and the outcome under which a finding stands. */
  placeOf(id: string): { readonly clause: string; readonly shown: string } | undefined {
    const finding = this.#byId.get(id);
    return finding === undefined
      ? undefined
      : { clause: visibleText(finding.clause), shown: shownAs(finding) };
  }

  /** Lines of a folded list from one on, and how many are left after them; up to `id` where one is wanted. */
  rows(
    clause: string,
    shown: string,
    from: number,
    id?: string,
  ): { markup: string; next: number; left: number } {
    const listed = this.#folded(clause, shown);
    const wanted = id === undefined ? -1 : listed.findIndex((finding) => finding.id === id);
    const next = Math.min(listed.length, Math.max(from + ROWS, wanted + 1));
    const lines = listed.slice(from, next).map((finding) => lineMarkup(finding, this.#words));
    return { markup: html`${lines}`.markup, next, left: listed.length - next };
  }

  /** The words of the button below such a list. */
  more(left: number): string {
    return this.#words.page.showMore(countText(left, this.#words));
  }

  /** The sections as a filter leaves them, and what is said about it. */
  filtered(wanted: Wanted): { readonly markup: string; readonly state: string } {
    const { result } = this.data;
    const total = result.findings.filter(({ gap }) => gap === undefined).length;
    const isOpen = Object.values(wanted).every((each) => each === '');
    const found = isOpen ? undefined : this.#finder.find(wanted);
    this.#listed = found ?? result.findings;
    const state = this.#words.page.shownOf(
      countText(found?.length ?? total, this.#words),
      countText(total, this.#words),
    );
    return { markup: this.#sections(found).markup, state };
  }

  #sections(found: readonly Finding[] | undefined): Markup {
    const { result } = this.data;
    if (found === undefined) return sectionsMarkup(result, this.#words);
    if (found.length === 0) return html`<p>${this.#words.page.nothingFound}</p>`;
    const only = onlyThese(result, found);
    return sectionsMarkup(only, this.#words, ...(found.length > MOST_FOUND ? [] : [ALL]));
  }

  #folded(clause: string, shown: string): readonly Finding[] {
    return this.#listed
      .filter(
        (finding) =>
          visibleText(finding.clause) === clause && finding.gap === undefined && shownAs(finding) === shown,
      )
      .sort(compareFindings);
  }
}

/** The result with some of its findings, and no clause without one. */
function onlyThese(result: Result, findings: readonly Finding[]): Result {
  const clauses = result.clauses.map(({ passedOver: _, ...clause }) => clause);
  return { ...result, clauses, findings };
}
