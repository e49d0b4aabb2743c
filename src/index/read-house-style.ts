import { SENDER_FIELDS } from '../letter/front-matter.js';
import { type House, type HouseStyle, PLAIN_HOUSE } from '../letter/house-style.js';
import type { LetterProblem } from '../letter/letter-problem.js';
import { Problems } from '../source/problem.js';
import { readInputBytes, readInputFile } from '../source/read-file.js';
import { checkSchema, type JsonSchema } from '../source/schema-check.js';
import { readYaml, type YamlTree } from '../source/yaml-tree.js';
import type { OwnLetters } from './letter-templates.js';

/** What an organisation's paper looks like, beside its own letters. */
export const HOUSE_FILE = 'letterhead.yaml';

const TEXT: JsonSchema = { type: 'string', minLength: 1 };

const HOUSE: JsonSchema = {
  type: 'object',
  properties: {
    logo: { ...TEXT, description: 'A PNG or JPEG picture in the same folder.' },
    colour: { type: 'string', pattern: '^#[0-9A-Fa-f]{6}$' },
    footer: { type: 'array', maxItems: 4, items: TEXT },
    sender: {
      type: 'object',
      properties: Object.fromEntries(SENDER_FIELDS.map((name) => [name, TEXT])),
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const SCHEMA: JsonSchema = {
  type: 'object',
  properties: { vendor: HOUSE, customer: HOUSE },
  additionalProperties: false,
};

const MOST_LOGO_BYTES = 2 * 1024 * 1024;

/** The paper of the parties; what is wrong with it is added, and the paper is then plain. */
export async function readHouseStyle(own: OwnLetters, problems: LetterProblem[]): Promise<HouseStyle> {
  const found = new Problems();
  const file = await readInputFile({ ...own, path: HOUSE_FILE }, found);
  const tree = file === undefined ? undefined : readYaml(file.file, file.text, found);
  const right = tree !== undefined && (await checkSchema(tree, SCHEMA, found, { title: HOUSE_FILE }));
  const houses = right
    ? {
        vendor: await houseOf(tree, 'vendor', own, found),
        customer: await houseOf(tree, 'customer', own, found),
      }
    : { vendor: PLAIN_HOUSE, customer: PLAIN_HOUSE };
  for (const { message, at, hint } of found.list) {
    problems.push({
      code: 'template-form',
      message: hint === undefined ? message : `${message} (${hint})`,
      at: at ?? { file: `${own.folder}/${HOUSE_FILE}` },
    });
  }
  return houses;
}

async function houseOf(
  tree: YamlTree,
  party: 'vendor' | 'customer',
  own: OwnLetters,
  problems: Problems,
): Promise<House> {
  const raw = (tree.data as Partial<Record<typeof party, Omit<House, 'logo'> & { readonly logo?: string }>>)[
    party
  ];
  if (raw === undefined) return PLAIN_HOUSE;
  const { logo: path, ...house } = raw;
  if (path === undefined) return house;
  const askedAt = tree.at([party, 'logo']);
  const bytes = await readInputBytes({ ...own, path, askedAt }, problems, MOST_LOGO_BYTES);
  if (bytes === undefined) return house;
  const type = pictureType(bytes);
  if (type === undefined) {
    problems.add({
      code: 'unknown-format',
      message: `'${path}' is no picture`,
      at: askedAt,
      hint: 'PNG or JPEG',
    });
    return house;
  }
  return { ...house, logo: { bytes, type } };
}

/** By the first bytes, for a name says nothing. */
function pictureType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'image/png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : undefined;
}
