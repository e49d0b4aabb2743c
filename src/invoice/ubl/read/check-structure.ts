import type { XmlElement } from '../../../source/xml/xml-element.js';
import { type ChildPlace, childPlaces } from './element-order.js';

/** What can be wrong with where elements stand. */
export const STRUCTURE_QUESTIONS = ['namespace', 'order', 'number', 'presence', 'attribute'] as const;

export type StructureQuestion = (typeof STRUCTURE_QUESTIONS)[number];

/** Tells of a fault: what is asked, the element it is seen at, and what is wrong there. */
export type ReportFault = (question: StructureQuestion, at: XmlElement, fault: string) => void;

const UNITED: ReadonlySet<string> = new Set([
  'cbc:BaseQuantity',
  'cbc:InvoicedQuantity',
  'cbc:CreditedQuantity',
]);

/** Looks at one element and its children, not at theirs: namespaces, order, how often, and what must be there. */
export function checkStructure(element: XmlElement, report: ReportFault): void {
  const { name, attributes } = element;
  if (name.startsWith('{')) report('namespace', element, name);
  if (name.startsWith('cbc:')) {
    if (name.endsWith('Amount') && !attributes.has('currencyID')) report('attribute', element, 'currencyID');
    if (UNITED.has(name) && !attributes.has('unitCode')) report('attribute', element, 'unitCode');
    return;
  }
  const places = childPlaces(name);
  if (places !== undefined) checkChildren(element, places, report);
}

/** How often each place was seen, by its rank; one element is looked at at a time. */
const seen = new Uint8Array(64);

function checkChildren(
  element: XmlElement,
  places: ReadonlyMap<string, ChildPlace>,
  report: ReportFault,
): void {
  seen.fill(0);
  let last = '';
  let rank = -1;
  for (const child of element.children) {
    const place = places.get(child.name);
    if (place === undefined) continue;
    if (place.rank < rank) report('order', child, `${child.name} after ${last}`);
    else {
      rank = place.rank;
      last = child.name;
    }
    if (seen[place.rank] === 1 && !place.repeats) report('number', child, `${child.name} again`);
    seen[place.rank] = 1;
  }
  for (const [name, { needed, rank: place }] of places) {
    if (needed && seen[place] === 0) report('presence', element, `${name} in ${element.name}`);
  }
}
