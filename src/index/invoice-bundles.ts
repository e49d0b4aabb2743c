import type { Contract } from '../agreement/contract.js';
import { readContract } from '../agreement/read-contract.js';
import { listFolder } from '../source/list-folder.js';
import { Problems } from '../source/problem.js';
import { readYaml } from '../source/yaml-tree.js';
import { type LoadedAgreement, openAgreement } from './load-contract.js';
import { findRules, type RulesLocation } from './locations.js';

/** The bundles of rules about invoices that the program knows, in the order in which they are reported. */
export const INVOICE_BUNDLES = ['ubl', 'en16931', 'peppol', 'nlcius'] as const;

export type InvoiceBundle = (typeof INVOICE_BUNDLES)[number];

/** The rules that say what a difference between a received invoice and the agreement is worth. */
export const RECEIVED_BUNDLE = 'received';

/** Every bundle of rules that the program asks for by its name. */
export const OWN_BUNDLES = [...INVOICE_BUNDLES, RECEIVED_BUNDLE] as const;

type OwnBundle = (typeof OWN_BUNDLES)[number];

/** A bundle ready to judge invoices, under a contract that says nothing. */
export interface OpenBundle<Id extends OwnBundle = InvoiceBundle> extends LoadedAgreement {
  readonly id: Id;
  readonly contract: Contract;
}

const BEFORE_ANY_INVOICE = '1990-01-01';

/** Reads a bundle from the folder of agreements. Throws InputError with all that is wrong with it. */
export async function openBundle<Id extends OwnBundle>(
  root: string,
  id: Id,
  rules?: string,
): Promise<OpenBundle<Id>> {
  const loaded = await openAgreement(await findBundle(root, id, rules), id);
  const problems = new Problems();
  const tree = readYaml(`${id}.yaml`, '{}', problems);
  const branch = loaded.agreement.branches.keys().next().value ?? '';
  const contract =
    tree === undefined
      ? undefined
      : readContract(
          { tree, path: [], raw: {}, defaults: { branch, startsOn: BEFORE_ANY_INVOICE } },
          loaded.agreement,
          problems,
        );
  problems.throwIfAny();
  if (contract === undefined) throw new Error(`the rules '${id}' did not load`);
  return { ...loaded, id, contract };
}

/** A folder of agreements that was asked for need not hold the rules of e-invoicing: those of the program then hold. */
async function findBundle(root: string, id: OwnBundle, rules: string | undefined): Promise<RulesLocation> {
  const own = rules === undefined ? undefined : await listFolder(root, `${rules}/${id}`);
  return findRules(root, id, own === undefined ? undefined : rules);
}
