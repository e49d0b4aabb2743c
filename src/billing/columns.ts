import type { ChoiceOf } from '../agreement/billing-plan.js';
import type { Entity } from '../evaluate/entity.js';
import { factValue } from '../evaluate/names.js';
import type { Place, Words } from '../evaluate/result.js';
import type { World } from '../evaluate/world.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import type { Reason } from '../values/truth.js';
import { reasonsOf, type Scalar, type Value } from '../values/value.js';

/** All there are of a record type, a list of the contract or a period, in the order of time. */
export function entitiesOf(world: World, name: string): readonly Entity[] {
  const type = world.program.types.get(name);
  return type === undefined ? [] : world.entitiesOf(type);
}

/** A field of an entity, or a fact that the rules derive for it. */
export function columnOf(entity: Entity, name: string): Value {
  const fact = entity.type.factNamed(name);
  return fact === undefined ? entity.get(name) : factValue(fact, entity);
}

export function scalarOf(value: Value): Scalar | undefined {
  return value.is === 'known' ? value.value : undefined;
}

export function textIn(entity: Entity, name: string): string | undefined {
  const scalar = scalarOf(columnOf(entity, name));
  return typeof scalar === 'string' ? scalar : undefined;
}

export function numberIn(entity: Entity, name: string): Rational | undefined {
  const scalar = scalarOf(columnOf(entity, name));
  return scalar instanceof Rational ? scalar : undefined;
}

/** A day, or the local day of an instant. */
export function dayIn(entity: Entity, name: string): Day | undefined {
  const scalar = scalarOf(columnOf(entity, name));
  if (scalar instanceof Instant) return entity.world.frame.zone.dayOf(scalar);
  return scalar instanceof Day ? scalar : undefined;
}

/** Whether a column is true; where nobody can know, why. */
export function truthIn(entity: Entity, name: string): boolean | readonly Reason[] {
  const value = columnOf(entity, name);
  return value.is === 'known' ? value.value === true : reasonsOf(value);
}

/** Where a field of the entity was written; of a fact, where its record was. */
export function placeOf(entity: Entity, field = ''): Place {
  return entity.row?.fieldAt(field) ?? { file: entity.world.contract.file };
}

/** Whether a reading was chosen so. */
export function isChosen(world: World, of: ChoiceOf | undefined): boolean {
  return of !== undefined && world.choiceOf(of.reading) === of.choice;
}

/** What is not known, as the end of a sentence. */
export function unknownWords(why: readonly Reason[]): Words {
  const names = [
    ...new Set(why.map(({ what, detail }) => (detail === undefined ? what : `${what}, ${detail}`))),
  ];
  const list = names.length === 0 ? '?' : names.join('; ');
  return { en: `not known: ${list}`, nl: `niet bekend: ${list}` };
}
