// One half of the contracts of a month: node bench/invoice-month.mjs <half> <contracts>
import { fileURLToPath } from 'node:url';
import { DocumentIssuer } from '../dist/index.js';
import { contractTerms, invoiceModel } from './invoice-workload.mjs';

const [half, contracts] = process.argv.slice(2).map(Number);
const issuer = new DocumentIssuer({ root: fileURLToPath(new URL('../', import.meta.url)) });
let bytes = 0;
for (let number = half; number < contracts; number += 2)
  bytes += (await issuer.ublOf(invoiceModel(contractTerms(number)))).length;
if (bytes === 0) throw new Error('Nothing was written.');
process.send({ megabytes: process.resourceUsage().maxRSS / 1024 });
