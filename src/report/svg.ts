/** Finished markup: text in it was escaped when it was made. */
export interface Markup {
  readonly markup: string;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element. Attributes and texts are escaped; numbers are written with at most one decimal. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Markup | string)[]
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(value)}"`);
  const inner = children
    .map((child) => (typeof child === 'string' ? escapeText(child) : child.markup))
    .join('');
  return {
    markup: inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`,
  };
}

function attributeText(value: string | number | undefined): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : escapeText(value ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that stands for itself in HTML and SVG, in an element as well as in a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
