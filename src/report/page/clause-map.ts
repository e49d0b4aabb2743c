import type { ClauseEntry, Result } from '../../evaluate/result.js';
import { groupOf } from '../../values/group-of.js';
import type { Catalogue } from '../catalogue.js';
import { countShown } from '../grouping.js';
import { SHOWN_ORDER, type Shown } from '../shown.js';
import type { Markup } from '../svg.js';
import { visibleText } from '../visible-text.js';
import { countText, inWords } from '../words.js';
import { html, icon } from './template.js';

/** What a clause shows on the map: its worst outcome, or why it has none. */
type MapState = Shown | 'none' | 'notEncoded';

/** A cell of the map: one clause. */
interface MapCell {
  readonly clause: ClauseEntry;
  readonly state: MapState;
  readonly counts: readonly (readonly [Shown, number])[];
}

/** Every clause of the agreement, section by section, in the text's order, with the worst that came out. */
function mapCells(result: Result): { section: Result['sections'][number]; cells: MapCell[] }[] {
  const byClause = groupOf(result.findings, ({ clause }) => clause);
  const cells = result.clauses.map((clause): MapCell => {
    const counts = countShown(byClause.get(clause.id) ?? [], clause.passedOver);
    const state = clause.status === 'reason' ? 'none' : clause.status === 'todo' ? 'notEncoded' : undefined;
    return { clause, counts, state: state ?? counts[0]?.[0] ?? 'not-applicable' };
  });
  const bySection = groupOf(cells, ({ clause }) => clause.section);
  const listed = result.sections.flatMap((section) => {
    const own = bySection.get(section.id);
    bySection.delete(section.id);
    return own === undefined ? [] : [{ section, cells: own }];
  });
  const others = [...bySection].map(([id, own]) => ({
    section: { id, title: { en: '', nl: '' } },
    cells: own,
  }));
  return [...listed, ...others];
}

/** The agreement as a map: a cell for each clause, told by shape and colour, and by words for those who see neither. */
export function mapMarkup(result: Result, words: Catalogue): Markup {
  const sections = mapCells(result);
  const used = new Set(sections.flatMap(({ cells }) => cells.map(({ state }) => state)));
  const legend = LEGEND_ORDER.filter((state) => used.has(state));
  return html`<section class="map" aria-labelledby="map">
<h2 id="map">${words.page.map}</h2>
<p class="intro">${words.page.mapIntro(countText(result.clauses.length, words))}</p>
<ul class="legend">${legend.map((state) => html`<li class="v-${state}">${icon(state)} ${stateText(state, words)}</li>`)}</ul>
<div class="plan">
${sections.map(
  ({
    section,
    cells,
  }) => html`<div class="strip" role="group" aria-label="${sectionText(section, words)}"><a class="number" href="#s-${visibleText(section.id)}" aria-hidden="true" tabindex="-1">${visibleText(section.id)}</a>${cells.map((cell) => cellMarkup(cell, words))}</div>
`,
)}</div>
<p class="told" aria-hidden="true"></p>
</section>`;
}

const LEGEND_ORDER: readonly MapState[] = [...SHOWN_ORDER, 'none', 'notEncoded'];

function cellMarkup({ clause, state, counts }: MapCell, words: Catalogue): Markup {
  const counted = counts.map(([shown, count]) => `${countText(count, words)} ${words.outcome[shown]}`);
  const told = counted.length === 0 ? stateText(state, words) : counted.join(', ');
  return html`<a class="v-${state}" href="#c-${visibleText(clause.id)}" aria-label="${visibleText(clause.id)}: ${told}">${icon(state)}</a>`;
}

function stateText(state: MapState, words: Catalogue): string {
  if (state === 'none') return words.page.noRule;
  return state === 'notEncoded' ? words.label.notEncoded : words.outcome[state];
}

function sectionText({ id, title }: Result['sections'][number], words: Catalogue): string {
  return visibleText(`${id} ${inWords(title, words)}`.trim());
}
