/** Runs first in a window of `npm run bench -- portfolio`: a shell in memory, and a database of its own for each size. */
import { FakeBridge } from '../helpers/fake-bridge';

const size = new URLSearchParams(window.location.search).get('size') ?? 'few';
const { indexedDB: real } = window;
const own: IDBFactory = {
  open: (name, version) =>
    version === undefined ? real.open(`${size}-${name}`) : real.open(`${size}-${name}`, version),
  deleteDatabase: (name) => real.deleteDatabase(`${size}-${name}`),
  databases: () => real.databases(),
  cmp: (left, right) => real.cmp(left, right),
};
Object.defineProperty(window, 'indexedDB', { value: own, configurable: true });
Object.defineProperty(window, 'brieflock', { value: new FakeBridge().api });
