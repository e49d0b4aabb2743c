import { Socket } from 'node:net';
import { configureGlobal } from 'fast-check';

/** A red run can be repeated: properties draw from one seed. `SEED=…` explores others. */
configureGlobal({ seed: Number(process.env['SEED'] ?? 20251231) });

/** No test reaches the network: a connection attempt fails the test that makes it. */
Socket.prototype.connect = function refuse(): never {
  throw new Error('Tests run without a network.');
};
