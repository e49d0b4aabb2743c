/** Writers for the formats of the sample: YAML, CSV and NDJSON, in a form that a person can read and edit. */

const PLAIN = /^[A-Za-z0-9À-ÿ_][A-Za-z0-9À-ÿ_ .@+/()&'-]*$/;
const LOOKS_TYPED = /^([-+.0-9]|(true|false|null|yes|no|on|off|y|n|~)$)/i;
const DATE_LIKE = /^\d{4}-\d\d-\d\d(T[0-9:+Z-]+)?$/;

function scalar(value) {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (DATE_LIKE.test(value)) return value;
  if (PLAIN.test(value) && !LOOKS_TYPED.test(value) && !value.endsWith(' ')) return value;
  return JSON.stringify(value);
}

function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    return `{ ${entries.map(([k, v]) => `${scalar(k)}: ${flow(v)}`).join(', ')} }`;
  }
  return scalar(value);
}

function isNested(value) {
  return value !== null && typeof value === 'object';
}

function block(value, indent) {
  const pad = ' '.repeat(indent);
  const lines = [];
  const put = (lead, inner) => {
    const short = isNested(inner) ? flow(inner) : scalar(inner);
    if (!isNested(inner) || lead.length + short.length <= 116 || Object.keys(inner).length === 0) {
      lines.push(`${lead}${short}`);
    } else if (lead.endsWith('- ')) {
      const body = block(inner, indent + 2);
      lines.push(lead + body[0].slice(indent + 2), ...body.slice(1));
    } else {
      lines.push(lead.trimEnd(), ...block(inner, indent + 2));
    }
  };
  if (Array.isArray(value)) for (const item of value) put(`${pad}- `, item);
  else
    for (const [key, inner] of Object.entries(value))
      if (inner !== undefined) put(`${pad}${scalar(key)}: `, inner);
  return lines;
}

/** A YAML text: short maps and lists on one line, long ones in block form. Texts that read as numbers are quoted. */
export function yaml(value, comment) {
  const head = comment === undefined ? [] : comment.split('\n').map((line) => `# ${line}`.trimEnd());
  const body = Array.isArray(value) && value.length === 0 ? ['[]'] : block(value, 0);
  return `${[...head, ...body].join('\n')}\n`;
}

/** A CSV text with a header; a field with the delimiter, a quote or a line break is quoted. */
export function csv(header, rows, delimiter = ';') {
  const field = (value) => {
    const text = value === undefined ? '' : String(value);
    return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${[header, ...rows].map((row) => row.map(field).join(delimiter)).join('\n')}\n`;
}

export function ndjson(rows) {
  return `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
}
