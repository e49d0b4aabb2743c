/** A piece of a page that is safe to be put in another. */
export interface Html {
  readonly html: string;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const VOID: ReadonlySet<string> = new Set(['br', 'meta', 'img', 'hr']);

/** An element of HTML. Texts in it and its attributes are shown letter by letter. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Html | string)[] = [],
): Html {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const open = `<${tag}${given.join('')}>`;
  if (VOID.has(tag)) return { html: open };
  return { html: `${open}${children.map(htmlOf).join('')}</${tag}>` };
}

function htmlOf(child: Html | string): string {
  return typeof child === 'string' ? escapeHtml(child) : child.html;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => SPECIAL[mark] ?? mark);
}
