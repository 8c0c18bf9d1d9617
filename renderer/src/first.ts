/**
 * The first script of the page, apart from the rest and small: it asks about the store and has a look at it while the rest
 * is fetched and read. Imports nothing that a screen is made of.
 */
import { beginLook } from './data/repository/first-look';
import { setStoreKeeper } from './data/repository/store-keeper';
import { createShellKeeper } from './data/shell-keeper';

setStoreKeeper(createShellKeeper());
beginLook();
