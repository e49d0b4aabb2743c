import type { Agreement } from '../agreement/agreement.js';
import { AGREEMENT_SHAPE, CONTRACT_LISTS, CONTRACT_SHAPES } from '../agreement/contract-shape.js';
import { listShape } from '../source/convert-record.js';
import type { FieldSpec } from '../source/field.js';
import { EntityType } from './entity-type.js';

const PERIOD_UNITS = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;

/** Everything that rules can name: the contract and its lists, record types and theirs, and periods. */
export function buildTypes(agreement: Agreement): Map<string, EntityType> {
  const types = new Map<string, EntityType>();
  const add = (type: EntityType): EntityType => {
    types.set(type.name, type);
    return type;
  };
  const contract = add(new EntityType('agreement', 'agreement', AGREEMENT_SHAPE));
  for (const list of CONTRACT_LISTS) {
    const type = add(new EntityType(`contract.${list}`, 'record', CONTRACT_SHAPES[list]));
    type.valid = CONTRACT_SHAPES[list].valid;
    contract.lists.set(list, type);
  }
  for (const shape of agreement.recordTypes.values()) {
    const type = add(new EntityType(shape.type, 'record', shape));
    type.valid = shape.valid;
    for (const field of shape.fields) if (field.is === 'list') addList(type, field, add);
  }
  for (const unit of PERIOD_UNITS) {
    const type = add(new EntityType(unit, 'period'));
    type.unit = unit;
  }
  return types;
}

function addList(parent: EntityType, field: FieldSpec, add: (type: EntityType) => EntityType): void {
  const type = add(
    new EntityType(
      `${parent.name}.${field.name}`,
      'row',
      listShape({ type: parent.name, fields: [], key: [] }, field),
    ),
  );
  type.parent = parent;
  parent.lists.set(field.name, type);
}
