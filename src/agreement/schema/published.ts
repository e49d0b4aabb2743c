import type { JsonSchema } from '../../source/schema-check.js';
import { SOURCES_SCHEMA } from '../../source/sources-schema.js';
import { AGREEMENT_SCHEMA, READINGS_SCHEMA, RECORD_TYPE_SCHEMA, TERMS_SCHEMA } from './agreement-schema.js';
import { CASES_SCHEMA } from './cases-schema.js';
import { CONTRACT_SCHEMA } from './contract-schema.js';
import { FINGERPRINTS_SCHEMA } from './fingerprints-schema.js';
import { ONE_OFF_SCHEMA } from './one-off-schema.js';
import { schema } from './parts.js';
import { CALENDAR_SCHEMA, REFERENCE_SCHEMA } from './reference-schema.js';
import { SECTION_SCHEMA } from './section-schema.js';

/** The schemas of all files that people write, by the name that the first lines of those files point to. */
export const PUBLISHED_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  agreement: AGREEMENT_SCHEMA,
  section: SECTION_SCHEMA,
  terms: TERMS_SCHEMA,
  readings: READINGS_SCHEMA,
  'record-type': RECORD_TYPE_SCHEMA,
  cases: CASES_SCHEMA,
  reference: REFERENCE_SCHEMA,
  calendar: CALENDAR_SCHEMA,
  fingerprints: FINGERPRINTS_SCHEMA,
  contract: CONTRACT_SCHEMA,
  'one-off-invoice': ONE_OFF_SCHEMA,
  sources: schema('sources', 'The sources of a contract', SOURCES_SCHEMA),
};
