import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import schematron from 'node-schematron';

const folder = fileURLToPath(new URL('../../shared/einvoice/rules/en16931/', import.meta.url));
const MAIN = 'EN16931-UBL-validation.sch';

/** The official rules lie beside the project, not in it. */
export const hasOfficialRules = existsSync(folder + MAIN);

/**
 * The official rules of EN 16931 for an independent engine, which knows neither inclusions nor abstract patterns: both
 * are worked out before.
 * @returns {Promise<(xml: string) => string[]>} the ids of the fatal rules that a document breaks
 */
export async function officialRules() {
  const parts = readFileSync(folder + MAIN, 'utf8').replace(/<include href="([^"]+)"\/>/g, (_, href) =>
    readFileSync(folder + href, 'utf8').replace(/<\?xml[^>]*\?>/, ''),
  );
  const abstracts = new Map();
  const bare = parts.replace(
    /<pattern\b[^>]*\babstract="true"[^>]*\bid="(\w+)"[^>]*>([\s\S]*?)<\/pattern>/g,
    (_, id, body) => {
      abstracts.set(id, body);
      return '';
    },
  );
  const whole = bare.replace(
    /<pattern\b[^>]*\bis-a="(\w+)"[^>]*\bid="([\w-]+)"[^>]*>([\s\S]*?)<\/pattern>/g,
    (_, is, id, body) => {
      const values = new Map(
        [...body.matchAll(/<param\s+name="([^"]+)"\s+value="([^"]*)"\s*\/>/g)].map(([, name, value]) => [
          name.trim(),
          value,
        ]),
      );
      const filled = abstracts
        .get(is)
        .replace(/\$([A-Za-z][\w-]*)/g, (found, name) => values.get(name) ?? found);
      return `<pattern id="${id}">${filled}</pattern>`;
    },
  );
  // Without options the engine reads at once; the declared phases would leave patterns out.
  const schema = schematron.Schema.fromString(whole.replace(/<phase[\s\S]*?<\/phase>/g, ''));
  return (xml) =>
    schema
      .validateString(xml)
      .map(({ assert, message }) => ({ id: assert?.id ?? /\[([\w-]+)\]/.exec(message ?? '')?.[1] ?? '?' }))
      .map(({ id }) => id);
}
