import { expect, it } from 'vitest';

it.each(['http://192.0.2.1/', 'https://192.0.2.1/'])(
  'a test that asks the network for %s fails at once',
  async (url) => {
    await expect(fetch(url)).rejects.toMatchObject({ cause: { message: 'Tests run without a network.' } });
  },
);
