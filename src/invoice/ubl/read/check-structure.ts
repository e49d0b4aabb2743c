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

function checkChildren(
  element: XmlElement,
  places: ReadonlyMap<string, ChildPlace>,
  report: ReportFault,
): void {
  const seen = new Set<string>();
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
    if (seen.has(child.name) && !place.repeats) report('number', child, `${child.name} again`);
    seen.add(child.name);
  }
  for (const [name, { needed }] of places) {
    if (needed && !seen.has(name)) report('presence', element, `${name} in ${element.name}`);
  }
}
