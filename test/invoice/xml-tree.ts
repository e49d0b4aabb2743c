/** An element of a document that this program wrote: enough of XML for its own output. */
export interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<(\/?)([A-Za-z:]+)((?:\s+[A-Za-z:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: '', children: [], text: '' };
  const open = [root];
  for (const [, close, name = '', attributes = '', empty, text] of xml
    .replace(/^<\?xml[^>]*>\s*/, '')
    .matchAll(TOKEN)) {
    const parent = open.at(-1);
    if (parent === undefined) throw new Error('more elements are closed than opened');
    if (text !== undefined) parent.text += text.trim();
    else if (close === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const element = { name, attributes: attributes.trim(), children: [], text: '' };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [document] = root.children;
  if (document === undefined || open.length !== 1) throw new Error('no whole document');
  return document;
}

/** The texts at a path of names: `cac:TaxTotal/cbc:TaxAmount`. */
export function textsAt(element: Element, path: string): readonly string[] {
  const [name, ...rest] = path.split('/');
  const found = element.children.filter((child) => child.name === name);
  return rest.length === 0
    ? found.map((child) => child.text)
    : found.flatMap((child) => textsAt(child, rest.join('/')));
}

export function all(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(all)];
}
