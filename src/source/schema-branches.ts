import type { ErrorObject } from 'ajv/dist/2020.js';
import { suggest } from './suggest.js';

/**
 * The errors worth telling. Where a value must fit one of several forms, the checker reports the faults of
 * every form; of these only those of the form that comes nearest are kept, or, when none is nearest, the
 * choice itself.
 */
export function bestBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  let kept: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'if' || error.keyword === 'propertyNames') continue;
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      kept.push(error);
      continue;
    }
    const ofBranches = kept.filter((other) => isOfBranch(other, error));
    const others = kept.filter((other) => !ofBranches.includes(other));
    kept = [...others, ...(nearest(ofBranches, error) ?? [error])];
  }
  return kept;
}

/** Errors of branches lie at or below the value; those of the neighbouring keywords are not of a branch. */
function isOfBranch(error: ErrorObject, choice: ErrorObject): boolean {
  const isBelow =
    error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`);
  const neighbours = choice.schemaPath.slice(0, choice.schemaPath.lastIndexOf('/') + 1);
  return (
    isBelow &&
    (error.schemaPath.startsWith(`${choice.schemaPath}/`) || !error.schemaPath.startsWith(neighbours))
  );
}

function nearest(errors: readonly ErrorObject[], choice: ErrorObject): ErrorObject[] | undefined {
  const branches = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const name = branchName(error, choice);
    branches.set(name, [...(branches.get(name) ?? []), error]);
  }
  const ranked = [...branches.values()]
    .map((faults) => ({ faults, distance: distanceOf(faults, choice) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = ranked;
  if (best === undefined || best.distance >= WRONG_KIND) return undefined;
  return second === undefined || best.distance < second.distance ? best.faults : undefined;
}

/** The index in the choice, or for a reference the definition that it leads to. */
function branchName(error: ErrorObject, choice: ErrorObject): string {
  const prefix = `${choice.schemaPath}/`;
  if (error.schemaPath.startsWith(prefix))
    return error.schemaPath.slice(prefix.length).split('/', 1)[0] ?? '';
  return error.schemaPath.split('/').slice(0, 3).join('/');
}

const WRONG_KIND = 1_000;
const WRONG_WORD = 100;

/**
 * How far a value is from a form: another kind of value is far; a wrong word that tells forms apart, or a
 * field that is missing and not just misspelt, less so.
 */
function distanceOf(faults: readonly ErrorObject[], choice: ErrorObject): number {
  const unknown = faults.map(({ params }) => String(params['additionalProperty'] ?? ''));
  let distance = 0;
  for (const { instancePath, keyword, params } of faults) {
    const isMisspelt =
      keyword === 'required' && suggest(String(params['missingProperty']), unknown) !== undefined;
    if (keyword === 'type' && instancePath === choice.instancePath) distance += WRONG_KIND;
    else if (keyword === 'const' || (keyword === 'required' && !isMisspelt)) distance += WRONG_WORD;
    else distance += 1;
  }
  return distance;
}
